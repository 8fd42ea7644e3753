package io.hegui.gateway.command;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints what a gateway says of files, and what has changed since it was asked before. */
final class DevReport {
    private static final int FINDINGS_SHOWN = 10;

    private final Language language;
    private final PrintWriter out;
    private final Map<String, JudgedFile> last = new HashMap<>();

    DevReport(Language language, PrintWriter out) {
        this.language = language;
        this.out = out;
    }

    void print(JudgedFile judged) {
        JudgedFile before = last.put(judged.label(), judged);
        if (before == null) {
            out.println("  " + judged.label() + ": " + judged.verdict() + ", " + total(judged));
            show(" ", judged.findings());
        } else {
            JudgedFile.Difference difference = judged.since(before);
            out.println("  " + judged.label() + ": " + judged.verdict() + was(judged, before) + ", " + total(judged)
                    + ": " + count(difference));
            show("+", difference.added());
            show("-", difference.gone());
        }
        JsonArray failures = judged.submission().getJsonArray("failures");
        for (int i = 0; i < failures.size(); i++) {
            JsonObject failure = failures.getJsonObject(i);
            out.println("    ! " + failure.getString("check") + ": " + failure.getString("reason"));
        }
        out.flush();
    }

    private String was(JudgedFile judged, JudgedFile before) {
        return judged.verdict().equals(before.verdict())
                ? ""
                : Text.of("（原为 " + before.verdict() + "）", " (was " + before.verdict() + ")")
                        .in(language);
    }

    private String total(JudgedFile judged) {
        long total = judged.submission().getJsonObject("findings").getLong("total");
        return Text.of("校验结果 " + total + " 条", total + (total == 1 ? " finding" : " findings"))
                .in(language);
    }

    private String count(JudgedFile.Difference difference) {
        int added = difference.added().size();
        int gone = difference.gone().size();
        return Text.of(
                        "新增 " + added + "，消失 " + gone + "，不变 " + difference.unchanged(),
                        added + " new, " + gone + " gone, " + difference.unchanged() + " unchanged")
                .in(language);
    }

    private void show(String mark, List<JsonObject> findings) {
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> out.println("    " + mark + " " + finding.getString("check") + " "
                        + finding.getString("severity")
                        + Text.of(" 第 ", " row ").in(language)
                        + finding.getLong("row") + Text.of(" 行：", ": ").in(language) + finding.getString("message")));
        if (findings.size() > FINDINGS_SHOWN) {
            int more = findings.size() - FINDINGS_SHOWN;
            out.println("    " + mark + " "
                    + Text.of("另有 " + more + " 条", "and " + more + " more").in(language));
        }
    }
}
