package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.io.PrintWriter;
import java.util.Map;

/** Says in a few lines what came of a run: verdict, records, findings by check with citation, failures. */
final class Summary {
    private final Catalogue catalogue;
    private final Language language;

    Summary(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    void print(RunReport report, PrintWriter out) {
        long findings = report.findingsByCheck().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        out.println(Text.of("结论：", "Verdict: ").in(language)
                + verdict(report.verdict()).in(language));
        out.println(Text.of(
                        report.records() + " 条记录，" + findings + " 项校验结果",
                        count(report.records(), "record") + ", " + count(findings, "finding"))
                .in(language));
        report.findingsByCheck().entrySet().stream().map(this::line).forEach(out::println);
        report.failures().stream().map(this::line).forEach(out::println);
        out.flush();
    }

    private String line(Map.Entry<String, Long> found) {
        String about = catalogue
                .check(found.getKey())
                .map(page -> "  " + page.title().in(language) + "  [" + citations(page) + "]")
                .orElse("");
        return String.format("  %6d  %s%s", found.getValue(), found.getKey(), about);
    }

    private String line(CheckFailure failure) {
        return Text.of("校验未能完成 ", "Check failed ").in(language) + failure.check() + ": " + failure.reason();
    }

    private static String citations(CheckPage page) {
        return String.join(
                "; ", page.cites().stream().map(cite -> cite.toString()).toList());
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Text verdict(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Text.of("通过 (ACCEPTED)", "ACCEPTED");
            case ACCEPTED_WITH_BREACHES ->
                Text.of("通过，违规记录在案 (ACCEPTED_WITH_BREACHES)", "ACCEPTED_WITH_BREACHES: breaches go on record");
            case NEEDS_EXPLANATION -> Text.of("须更正或说明 (NEEDS_EXPLANATION)", "NEEDS_EXPLANATION: mend it or explain it");
            case REJECTED -> Text.of("退回，更正后重新报送 (REJECTED)", "REJECTED: mend it and file again");
            case INCONCLUSIVE -> Text.of("无法判定 (INCONCLUSIVE)", "INCONCLUSIVE: nobody can say");
        };
    }
}
