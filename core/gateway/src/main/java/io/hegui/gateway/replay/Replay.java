package io.hegui.gateway.replay;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.comparison.CheckDifference;
import io.hegui.gateway.finding.StoredFindingsFile;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of judging a filing once more.
 *
 * @param recorded the findings on record
 * @param replayed those of the recorded catalogue, today
 * @param report the rest of what it came to
 * @param differences between the two, by check; empty unless something is wrong
 * @param now the current catalogue beside it
 */
record Replay(
        Submission filing,
        StoredFindingsFile recorded,
        StoredFindingsFile replayed,
        RunReport report,
        SortedMap<String, CheckDifference> differences,
        Now now) {

    /**
     * The same filing under the current catalogue.
     *
     * @param before versions of the recorded catalogue
     * @param after versions of the current one
     * @param sameReference whether parameters, calendar and regulations are the same
     * @param then the verdict under the recorded catalogue, once what has been explained by now is taken off
     * @param verdict that under the current one
     * @param differences from the recorded findings, by check
     */
    record Now(
            String catalogue,
            List<PluginVersion> before,
            List<PluginVersion> after,
            boolean sameReference,
            Verdict then,
            Verdict verdict,
            SortedMap<String, CheckDifference> differences) {}

    /** Whether findings, counts and failures are those on record. */
    boolean isIdentical() {
        return recorded.equals(replayed)
                && filing.findingsByCheck().equals(report.findingsByCheck())
                && filing.failures().equals(report.failures())
                && filing.records().filter(count -> count == report.records()).isPresent()
                && filing.tally().filter(report.tally()::equals).isPresent();
    }

    /** As operators read it. */
    JsonObject json() {
        return new JsonObject()
                .put("submission", filing.id().toString())
                .put("institution", filing.institution())
                .put("dataset", filing.dataset())
                .put("period", filing.period().toString())
                .put("verdict", filing.verdict().map(Enum::name).orElse(""))
                .put("catalogue", report.catalogue())
                .put("identical", isIdentical())
                .put("recorded", json(recorded))
                .put("replayed", json(replayed))
                .put("differences", json(differences))
                .put("current", current());
    }

    private JsonObject current() {
        return new JsonObject()
                .put("catalogue", now.catalogue())
                .put("same", now.catalogue().equals(report.catalogue()))
                .put("plugins", plugins())
                .put("sameReferenceData", now.sameReference())
                .put("verdictBefore", now.then().name())
                .put("verdictAfter", now.verdict().name())
                .put("differences", json(now.differences()));
    }

    private JsonArray plugins() {
        Map<String, PluginVersion> before = byId(now.before());
        Map<String, PluginVersion> after = byId(now.after());
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        JsonArray changed = new JsonArray();
        for (String id : ids) {
            PluginVersion then = before.get(id);
            PluginVersion today = after.get(id);
            if (then == null || !then.equals(today)) {
                JsonObject change = new JsonObject().put("plugin", id);
                if (then != null) {
                    change.put("before", then.version());
                }
                if (today != null) {
                    change.put("after", today.version());
                }
                changed.add(change);
            }
        }
        return changed;
    }

    private static Map<String, PluginVersion> byId(List<PluginVersion> versions) {
        Map<String, PluginVersion> byId = new TreeMap<>();
        versions.forEach(version -> byId.put(version.id(), version));
        return byId;
    }

    private static JsonObject json(StoredFindingsFile findings) {
        return new JsonObject().put("findings", findings.findings()).put("sha256", findings.sha256());
    }

    private static JsonObject json(SortedMap<String, CheckDifference> differences) {
        JsonObject json = new JsonObject();
        differences.forEach((check, difference) -> json.put(check, difference.json()));
        return json;
    }
}
