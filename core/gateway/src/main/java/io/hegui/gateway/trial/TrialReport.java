package io.hegui.gateway.trial;

import io.hegui.engine.check.CheckFailure;
import io.hegui.gateway.comparison.CheckDifference;
import io.hegui.gateway.comparison.FindingDifference;
import io.hegui.gateway.comparison.Judged;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What a trial comes to, filing by filing. For one thread at a time. */
final class TrialReport {
    /** More than these, an operator looks for in the filings themselves. */
    private static final int MOST_LISTED = 200;

    private final Map<String, CheckDifference> byCheck = new TreeMap<>();
    private final Map<String, JsonObject> examples = new TreeMap<>();
    private final Map<String, CheckDifference> byInstitution = new TreeMap<>();
    private final Map<String, Long> failuresBefore = new TreeMap<>();
    private final Map<String, Long> failuresAfter = new TreeMap<>();
    private final TrialTimes before = new TrialTimes();
    private final TrialTimes after = new TrialTimes();
    private final JsonArray verdicts = new JsonArray();
    private final JsonArray unread = new JsonArray();
    private CheckDifference all = CheckDifference.NONE;
    private CheckDifference corpus = CheckDifference.NONE;
    private long judged;
    private long differing;
    private long verdictsChanged;
    private long findingsBefore;
    private long findingsAfter;
    private long onlyCounted;
    private long kept;
    private long keptFindings;

    /** @param isKept whether it belongs to the acceptance corpus */
    void add(Submission filing, boolean isKept, Judged then, Judged now) {
        judged++;
        before.add(then);
        after.add(now);
        findingsBefore += then.findings().size();
        findingsAfter += now.findings().size();
        onlyCounted += then.findings().beyond() + now.findings().beyond();
        failures(then).forEach(failure -> count(failuresBefore, failure));
        failures(now).forEach(failure -> count(failuresAfter, failure));
        SortedMap<String, CheckDifference> differences = FindingDifference.between(then.findings(), now.findings());
        CheckDifference sum = differences.values().stream().reduce(CheckDifference.NONE, CheckDifference::plus);
        differences.forEach((check, difference) -> {
            byCheck.merge(check, difference, CheckDifference::plus);
            examples.putIfAbsent(check, named(filing).put("rows", new JsonArray(difference.rows())));
        });
        if (sum.total() > 0) {
            differing++;
            byInstitution.merge(filing.institution(), sum, CheckDifference::plus);
        }
        all = all.plus(sum);
        if (isKept) {
            kept++;
            keptFindings += then.findings().size();
            corpus = corpus.plus(sum);
        }
        if (then.verdict() != now.verdict()) {
            verdictsChanged++;
            if (verdicts.size() < MOST_LISTED) {
                verdicts.add(named(filing)
                        .put("before", then.verdict().name())
                        .put("after", now.verdict().name()));
            }
        }
    }

    /** A filing whose file is gone, or that cannot be judged for another reason than a check's. */
    void skip(UUID submission, String why) {
        if (unread.size() < MOST_LISTED) {
            unread.add(new JsonObject().put("submission", submission.toString()).put("problem", why));
        }
    }

    /** Those of watched checks too: it is operators who read it. */
    private static Stream<CheckFailure> failures(Judged judged) {
        return Stream.concat(judged.report().failures().stream(), judged.report().staged().watchedFailures().stream());
    }

    private static void count(Map<String, Long> failures, CheckFailure failure) {
        failures.merge(failure.check(), 1L, Long::sum);
    }

    private static JsonObject named(Submission filing) {
        return new JsonObject()
                .put("submission", filing.id().toString())
                .put("institution", filing.institution())
                .put("dataset", filing.dataset())
                .put("period", filing.period().toString());
    }

    /**
     * The share of the corpus' findings that differ, from 0 to 1: new, gone and changed ones to all that there are before or
     * after.
     */
    private double share() {
        long union = keptFindings + corpus.added();
        return union == 0 ? 0 : (double) corpus.total() / union;
    }

    /** The report, as it is kept. */
    JsonObject json() {
        return new JsonObject()
                .put(
                        "filings",
                        new JsonObject()
                                .put("judged", judged)
                                .put("differing", differing)
                                .put("notJudged", unread))
                .put(
                        "findings",
                        all.counts()
                                .put("before", findingsBefore)
                                .put("after", findingsAfter)
                                .put("onlyCounted", onlyCounted))
                .put("byCheck", checks())
                .put("byInstitution", differences(byInstitution))
                .put(
                        "verdicts",
                        new JsonObject().put("changed", verdictsChanged).put("items", verdicts))
                .put(
                        "failures",
                        new JsonObject()
                                .put("before", new JsonObject(Map.copyOf(failuresBefore)))
                                .put("after", new JsonObject(Map.copyOf(failuresAfter))))
                .put("time", new JsonObject().put("before", before.json()).put("after", after.json()))
                .put(
                        "corpus",
                        corpus.counts()
                                .put("filings", kept)
                                .put("findings", keptFindings)
                                .put("share", share()));
    }

    /** With the first filing in which there is a difference. */
    private JsonObject checks() {
        JsonObject json = differences(byCheck);
        examples.forEach((check, example) -> json.getJsonObject(check).put("example", example));
        return json;
    }

    private static JsonObject differences(Map<String, CheckDifference> differences) {
        JsonObject json = new JsonObject();
        differences.forEach((name, difference) -> json.put(name, difference.counts()));
        return json;
    }

    /** The same in few words. */
    static JsonObject summary(JsonObject report) {
        JsonObject findings = report.getJsonObject("findings");
        JsonObject corpus = report.getJsonObject("corpus");
        return new JsonObject()
                .put("filings", report.getJsonObject("filings").getLong("judged"))
                .put("new", findings.getLong("new"))
                .put("gone", findings.getLong("gone"))
                .put("changed", findings.getLong("changed"))
                .put("verdictsChanged", report.getJsonObject("verdicts").getLong("changed"))
                .put(
                        "checksFailed",
                        report.getJsonObject("failures").getJsonObject("after").size())
                .put("corpusFilings", corpus.getLong("filings"))
                .put("corpusShare", corpus.getDouble("share"));
    }
}
