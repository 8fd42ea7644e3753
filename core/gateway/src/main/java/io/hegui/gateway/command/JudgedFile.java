package io.hegui.gateway.command;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a gateway says of one file.
 *
 * @param label file, dataset and period, for people
 * @param submission as the API shows it
 * @param findings as the API shows them, in their order
 */
record JudgedFile(String label, JsonObject submission, List<JsonObject> findings) {
    JudgedFile {
        findings = List.copyOf(findings);
    }

    String verdict() {
        return submission.getString("verdict");
    }

    /**
     * What has changed in the findings on a file.
     *
     * @param added there now and not before
     * @param gone there before and not now
     * @param unchanged how many are the same, to the words of their messages
     */
    record Difference(List<JsonObject> added, List<JsonObject> gone, int unchanged) {}

    /** How this differs from what was said of the same file before. */
    Difference since(JudgedFile before) {
        List<JsonObject> added = without(findings, before.findings);
        return new Difference(added, without(before.findings, findings), findings.size() - added.size());
    }

    /** A finding that comes twice and is taken away once is left once. */
    private static List<JsonObject> without(List<JsonObject> all, List<JsonObject> taken) {
        Map<String, Integer> counts = new HashMap<>();
        taken.forEach(finding -> counts.merge(finding.encode(), 1, Integer::sum));
        return all.stream()
                .filter(finding -> counts.merge(finding.encode(), -1, Integer::sum) < 0)
                .toList();
    }
}
