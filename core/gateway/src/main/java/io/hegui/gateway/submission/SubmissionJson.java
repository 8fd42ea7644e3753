package io.hegui.gateway.submission;

import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.Tally;
import io.hegui.engine.format.Declared;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A submission as the API shows it, and the parts of it that are stored as JSON. */
public final class SubmissionJson {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SubmissionJson() {}

    public static JsonObject of(Submission submission) {
        JsonObject byCheck = counts(submission.findingsByCheck());
        long total = submission.findingsByCheck().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new JsonObject()
                .put("id", submission.id().toString())
                .put("institution", submission.institution())
                .put("dataset", submission.dataset())
                .put("period", submission.period().toString())
                .put("test", submission.test())
                .put("state", submission.state().name())
                .put("verdict", submission.verdict().map(Enum::name).orElse(null))
                .put("records", submission.records().orElse(null))
                .put("findings", findings(submission, byCheck, total))
                .put("failures", failures(submission.failures()))
                .put("sha256", submission.sha256())
                .put("bytes", submission.bytes())
                .put("file", declared(submission.declared()))
                .put("receivedAt", time(submission.receivedAt()))
                .put(
                        "decidedAt",
                        submission.decidedAt().map(SubmissionJson::time).orElse(null))
                .put(
                        "expiresAt",
                        submission.expiresAt().map(SubmissionJson::time).orElse(null))
                .put("catalogue", submission.catalogue().orElse(null))
                .put("judgement", submission.judgement().number())
                .put(
                        "withdrawnChecks",
                        new JsonArray(submission.judgement().withdrawn().stream()
                                .sorted()
                                .toList()));
    }

    /** Those of checks that only warn are counted too, and named. */
    private static JsonObject findings(Submission submission, JsonObject byCheck, long total) {
        JsonObject findings = new JsonObject().put("total", total).put("byCheck", byCheck);
        SortedMap<String, LocalDate> warned = new TreeMap<>(submission.stages().warned());
        warned.keySet().retainAll(submission.findingsByCheck().keySet());
        return warned.isEmpty() ? findings : findings.put("warned", StagesJson.warned(warned));
    }

    /** What the sender says of the file. */
    public static JsonObject declared(Declared declared) {
        return new JsonObject()
                .put("name", declared.fileName())
                .put("mediaType", declared.mediaType())
                .put("charset", declared.charset().orElse(null));
    }

    /** ISO 8601 in China Standard Time, to the millisecond. */
    public static String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZoneSameInstant(ZONE).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    public static JsonObject counts(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::put);
        return json;
    }

    static SortedMap<String, Long> counts(JsonObject json) {
        SortedMap<String, Long> counts = new TreeMap<>();
        json.forEach(entry -> counts.put(entry.getKey(), ((Number) entry.getValue()).longValue()));
        return counts;
    }

    public static JsonArray failures(List<CheckFailure> failures) {
        JsonArray json = new JsonArray();
        failures.forEach(failure ->
                json.add(new JsonObject().put("check", failure.check()).put("reason", failure.reason())));
        return json;
    }

    static List<CheckFailure> failures(JsonArray json) {
        List<CheckFailure> failures = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            JsonObject failure = json.getJsonObject(i);
            failures.add(new CheckFailure(failure.getString("check"), failure.getString("reason")));
        }
        return List.copyOf(failures);
    }

    public static JsonObject tally(Tally tally) {
        return new JsonObject()
                .put("failures", tally.failures())
                .put("integrity", tally.integrity())
                .put("unknownCompliance", tally.unknownCompliance())
                .put("plausibility", tally.plausibility())
                .put("compliance", tally.compliance());
    }

    static Tally tally(JsonObject json) {
        return new Tally(
                json.getLong("failures"),
                json.getLong("integrity"),
                json.getLong("unknownCompliance"),
                json.getLong("plausibility"),
                json.getLong("compliance"));
    }
}
