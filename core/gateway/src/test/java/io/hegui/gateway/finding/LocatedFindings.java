package io.hegui.gateway.finding;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import java.util.ArrayList;
import java.util.List;

/** Findings as the database keeps them, made up. */
final class LocatedFindings {
    private static final FindingCodec CODEC = new FindingCodec();

    private LocatedFindings() {}

    static List<LocatedFinding> of(int count, String key) {
        List<LocatedFinding> findings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Finding finding = CODEC.decode("""
                    {"check":"E.1.2.a","kind":"COMPLIANCE","severity":"CRITICAL","unknown":%b,"row":%d,"key":"%s",\
                    "field":"annual_cost","observed":{"type":"TEXT","text":"三\\t{},\\"\\\\"},"expected":null,\
                    "difference":null,"message":"finding","arguments":{},"working":{"figures":{},"steps":[]},\
                    "extra":{},"fingerprint":"26ffb4ca821c8b25"}""".formatted(i % 3 == 0, i, key));
            findings.add(LocatedFinding.of(i, finding, CODEC));
        }
        return findings;
    }
}
