package io.hegui.engine.report;

import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Findings of one shape as one line of CSV (RFC 4180) each that a spreadsheet neither runs as a formula nor mangles. */
final class CsvLine {
    private static final String ENFORCED_FROM = "enforcedFrom";

    private static final List<String> COLUMNS = List.of(
            "check",
            "kind",
            "severity",
            "status",
            "row",
            "key",
            "field",
            "observed",
            "expected",
            "difference",
            "message",
            "fix",
            "cites",
            "working",
            "extra",
            "fingerprint");

    private final FindingWords words;
    private final Parts line = new Parts();

    private CsvLine(FindingWords words) {
        this.words = words;
    }

    /**
     * Names of the columns.
     *
     * @param warned whether there is one that says from when a check will be enforced
     */
    static String header(boolean warned) {
        return String.join(",", COLUMNS) + (warned ? "," + ENFORCED_FROM : "") + "\r\n";
    }

    static Part of(FindingWords words) {
        CsvLine csv = new CsvLine(words);
        csv.write();
        return csv.line.toPart();
    }

    private void write() {
        FindingShape shape = words.shape();
        same(shape.check());
        same(shape.kind().name());
        same(shape.severity().name());
        same(words.status());
        cell(new Parts().add((finding, out) -> out.decimal(finding.row())));
        cell(new Parts().add((finding, out) -> finding.key(Escape.NONE, out)));
        same(shape.field());
        Parts observed = new Parts();
        words.observed(observed, Escape.NONE);
        cell(observed);
        Parts expected = new Parts();
        words.expected(expected, Escape.NONE);
        cell(expected);
        Parts difference = new Parts();
        words.difference(difference, Escape.NONE);
        cell(difference);
        Parts message = new Parts();
        words.message(message, Escape.NONE);
        cell(message);
        same(words.fix());
        same(words.cites().stream().map(Citation::toString).collect(Collectors.joining("; ")));
        if (shape.hasWorking()) {
            line.literal("\"{");
            JsonParts.ofCell(shape).working(line);
            line.literal("}\"");
        }
        line.literal(",");
        extra();
        line.literal(",")
                .add(CsvCell.of(new Parts()
                        .add((finding, out) -> finding.fingerprint(out))
                        .toPart()));
        if (words.hasWarned()) {
            line.literal(",")
                    .literal(words.enforcedFrom().map(LocalDate::toString).orElse(""));
        }
        line.literal("\r\n");
    }

    /** A cell that is the same in all lines. */
    private void same(String text) {
        line.literal(CsvCell.of(text)).literal(",");
    }

    private void cell(Parts parts) {
        line.add(CsvCell.of(parts.toPart())).literal(",");
    }

    private void extra() {
        Parts cell = new Parts().literal("\"{");
        JsonParts.ofCell(words.shape()).extra(cell);
        Part extra = cell.literal("}\"").toPart();
        line.add((finding, out) -> {
            if (finding.extra().number() > 0) {
                extra.write(finding, out);
            }
        });
    }
}
