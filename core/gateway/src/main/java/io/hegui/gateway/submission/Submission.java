package io.hegui.gateway.submission;

import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Stages;
import io.hegui.engine.check.Tally;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.format.Declared;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One file for one dataset and period by one institution.
 *
 * @param region the filer's region code when it filed
 * @param test judged in a lane of its own, never on record, expires
 * @param bytes size of the file as received
 * @param records data rows read; empty until decided
 * @param catalogue identity of the catalogue that judged it; empty until decided
 * @param declared what the sender said of the file
 * @param receipt the signed receipt, a compact JWS
 * @param judgement which of its judgements this is
 * @param stages checks that did not weigh on the verdict
 */
public record Submission(
        UUID id,
        String institution,
        String institutionType,
        String region,
        String dataset,
        Period period,
        boolean test,
        State state,
        Optional<Verdict> verdict,
        String sha256,
        long bytes,
        OffsetDateTime receivedAt,
        Optional<OffsetDateTime> decidedAt,
        Optional<OffsetDateTime> expiresAt,
        Optional<Long> records,
        SortedMap<String, Long> findingsByCheck,
        Optional<Tally> tally,
        List<CheckFailure> failures,
        Optional<String> catalogue,
        Declared declared,
        String receipt,
        Judgement judgement,
        Stages stages) {

    /** What the checks may know of it. */
    public Filing filing() {
        return new Filing(institution, institutionType, region, dataset, period);
    }

    /** The same filing with regard to another judgement: where its findings lie, and what it is made without. */
    public Submission judged(int number, Set<String> withdrawn) {
        return with(new Judgement(number, withdrawn, judgement.rejudged()), stages);
    }

    /** The same filing with regard to a run under other stages. */
    public Submission under(Stages others) {
        return with(judgement, others);
    }

    /** The same filing, decided by its first judgement or a later one. */
    public Submission decided(RunReport report, Verdict conclusion, OffsetDateTime at) {
        return new Submission(
                id,
                institution,
                institutionType,
                region,
                dataset,
                period,
                test,
                State.DECIDED,
                Optional.of(conclusion),
                sha256,
                bytes,
                receivedAt,
                Optional.of(at),
                expiresAt,
                Optional.of(report.records()),
                report.findingsByCheck(),
                Optional.of(report.tally()),
                report.failures(),
                Optional.of(report.catalogue()),
                declared,
                receipt,
                new Judgement(judgement.number(), report.withdrawn(), judgement.rejudged()),
                report.staged().stages());
    }

    private Submission with(Judgement another, Stages others) {
        return new Submission(
                id,
                institution,
                institutionType,
                region,
                dataset,
                period,
                test,
                state,
                verdict,
                sha256,
                bytes,
                receivedAt,
                decidedAt,
                expiresAt,
                records,
                findingsByCheck,
                tally,
                failures,
                catalogue,
                declared,
                receipt,
                another,
                others);
    }
}
