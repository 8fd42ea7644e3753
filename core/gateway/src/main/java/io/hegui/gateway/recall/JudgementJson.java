package io.hegui.gateway.recall;

import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.finding.StoredFindingsFile;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** One judgement of a filing, as it is kept and shown. */
final class JudgementJson {
    private JudgementJson() {}

    /** That of record. */
    static JsonObject of(Submission filing, Optional<StoredFindingsFile> findings) {
        return json(
                        filing.judgement().number(),
                        filing.verdict().orElseThrow(),
                        filing.records().orElse(0L),
                        filing.findingsByCheck(),
                        filing.failures(),
                        filing.judgement().withdrawn())
                .put("sha256", findings.map(StoredFindingsFile::sha256).orElse(null))
                .put("decidedAt", filing.decidedAt().map(SubmissionJson::time).orElse(null));
    }

    /** Another one. */
    static JsonObject of(int number, Verdict verdict, RunReport report, StoredFindingsFile findings) {
        return json(number, verdict, report.records(), report.findingsByCheck(), report.failures(), report.withdrawn())
                .put("sha256", findings.sha256());
    }

    private static JsonObject json(
            int number,
            Verdict verdict,
            long records,
            SortedMap<String, Long> byCheck,
            List<CheckFailure> failures,
            Set<String> withdrawn) {
        return new JsonObject()
                .put("number", number)
                .put("verdict", verdict.name())
                .put("records", records)
                .put(
                        "findings",
                        new JsonObject()
                                .put(
                                        "total",
                                        byCheck.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum())
                                .put("byCheck", SubmissionJson.counts(byCheck)))
                .put("failures", SubmissionJson.failures(failures))
                .put("withdrawn", new JsonArray(withdrawn.stream().sorted().toList()));
    }
}
