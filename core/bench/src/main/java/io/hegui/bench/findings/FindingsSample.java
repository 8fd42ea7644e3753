package io.hegui.bench.findings;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.gateway.finding.LocatedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings as a large loan book brings them: of twenty checks, one of which shows its working. */
final class FindingsSample {
    private static final int CHECKS = 20;

    private static final String PLAIN = """
            {"check":"E.9.9.%d","kind":"COMPLIANCE","severity":"MAJOR","unknown":false,"row":%d,"key":"L-%09d",\
            "field":"borrower_income","observed":{"type":"MONEY","text":"%d.00","unit":"CNY"},\
            "expected":{"form":"AT_LEAST","values":[{"type":"MONEY","text":"0.01","unit":"CNY"}]},\
            "difference":null,"message":"finding","arguments":{},\
            "working":{"figures":{},"steps":[]},"extra":{},"fingerprint":"%016x"}""";

    private static final String WITH_WORKING = """
            {"check":"E.9.9.%d","kind":"COMPLIANCE","severity":"CRITICAL","unknown":false,"row":%d,"key":"L-%09d",\
            "field":"annual_cost","observed":{"type":"RATE","text":"38.%06d"},\
            "expected":{"form":"AT_MOST","values":[{"type":"RATE","text":"24.00"}]},\
            "difference":{"type":"RATE","text":"14.603793"},"message":"finding","arguments":{},\
            "working":{"figures":{"method":"balance × (1 + rate × time) − payment, period by period, ends at 0",\
            "day_count":"ACTUAL_365","net_proceeds":"9700.00","payments_total":"10350.00"},\
            "steps":[{"payment_no":"1","units":"31","interest":"318.03","payment":"3450.00","balance":"6568.03"},\
            {"payment_no":"2","units":"34","interest":"236.18","payment":"3450.00","balance":"3354.22"},\
            {"payment_no":"3","units":"27","interest":"95.78","payment":"3450.00","balance":"0.00"}]},\
            "extra":{},"fingerprint":"%016x"}""";

    private FindingsSample() {}

    static List<LocatedFinding> of(int count) {
        FindingCodec codec = new FindingCodec();
        List<LocatedFinding> findings = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            int check = i % CHECKS;
            Finding finding = codec.decode(String.format(
                    Locale.ROOT,
                    check == 0 ? WITH_WORKING : PLAIN,
                    check,
                    35L * i,
                    i,
                    i % 1_000_000,
                    0x9e3779b97f4a7c15L * i));
            findings.add(LocatedFinding.of(i, finding, codec));
        }
        return findings;
    }
}
