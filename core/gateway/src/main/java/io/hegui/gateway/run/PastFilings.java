package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.SubmissionCheck;
import io.hegui.sdk.dataset.Filing;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;

/** What an institution filed before: which filing the next one is compared with, and how often a period was filed. */
final class PastFilings {
    /**
     * The latest earlier period counts, and of its filings the one that was attested last; else the last that was
     * accepted. Once chosen it stays, so that a filing that is judged again is compared with the same one.
     */
    private static final String CHOICE = """
            coalesce(s.compared_with, (
              SELECT e.id FROM submission e
               WHERE e.institution = s.institution AND e.dataset = s.dataset
                 AND e.institution_type = s.institution_type AND NOT e.test AND e.period < s.period
                 AND (e.state = 'ATTESTED'
                      OR (e.state = 'DECIDED' AND e.verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES')))
               ORDER BY e.period DESC, (e.state = 'ATTESTED') DESC, e.received_at DESC, e.id DESC
               LIMIT 1))
            """;

    private static final String BEFORE = """
            (SELECT count(*) FROM submission v
              WHERE v.institution = s.institution AND v.dataset = s.dataset AND v.period = s.period
                AND NOT v.test AND (v.received_at, v.id) < (s.received_at, s.id)) AS before
            """;

    private static final String CHOOSE = "UPDATE submission s SET compared_with = " + CHOICE
            + " WHERE s.id = $1 RETURNING s.compared_with, " + BEFORE;

    private static final String LOOK =
            "SELECT " + CHOICE + " AS compared_with, " + BEFORE + " FROM submission s WHERE s.id = $1";

    private static final String RECORDED = "SELECT s.compared_with, " + BEFORE + " FROM submission s WHERE s.id = $1";

    private final Database database;
    private final Submissions submissions;

    @Inject
    PastFilings(Database database, Submissions submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    /**
     * What is known.
     *
     * @param version 1 for the first filing of the period
     */
    record Past(Optional<Submission> earlier, int version) {
        /** Nobody asked. */
        static final Past UNASKED = new Past(Optional.empty(), 1);
    }

    /** Asks the database only if a check of the catalogue wants to know. */
    Future<Past> of(Submission submission, Catalogue catalogue) {
        return wanted(submission.filing(), catalogue) ? ask(submission, CHOOSE) : Future.succeededFuture(Past.UNASKED);
    }

    /** The same for a filing that is judged beside the record; nothing is written. */
    Future<Past> look(Submission submission, Beside beside) {
        return ask(submission, beside == Beside.AS_RECORDED ? RECORDED : LOOK);
    }

    private Future<Past> ask(Submission submission, String query) {
        return database.pool()
                .preparedQuery(query)
                .execute(Tuple.of(submission.id()))
                .map(rows -> rows.iterator().next())
                .compose(row -> earlier(row).map(earlier -> new Past(earlier, row.getInteger("before") + 1)));
    }

    private Future<Optional<Submission>> earlier(Row row) {
        return Optional.ofNullable(row.getUUID("compared_with"))
                .map((UUID id) -> submissions.find(database.pool(), id))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** Whether a check of the catalogue wants to know. */
    static boolean wanted(Filing filing, Catalogue catalogue) {
        return catalogue.dataset(filing.institutionType(), filing.dataset()).stream()
                .flatMap(plan -> plan.checks().stream())
                .map(planned -> planned.check())
                .anyMatch(check -> check instanceof ChangeCheck<?, ?> || check instanceof SubmissionCheck<?>);
    }
}
