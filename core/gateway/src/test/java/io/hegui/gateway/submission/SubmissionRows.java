package io.hegui.gateway.submission;

import static io.hegui.gateway.testing.Await.await;

import io.hegui.engine.check.Stages;
import io.hegui.engine.format.Declared;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.sdk.dataset.Period;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of submissions in a test's database, made without a gateway. */
public final class SubmissionRows {
    public static final String LARGE = "91990000MA0DEM0138";
    public static final String SMALL = "91990000MA0DEM0213";
    static final OffsetDateTime RECEIVED = OffsetDateTime.of(2026, 10, 8, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    private static final String INSTITUTION = """
            INSERT INTO institution (id, name, type, region, active, created_at, updated_at)
            VALUES ($1, '示例', 'MLC', '990000', true, now(), now()) ON CONFLICT DO NOTHING
            """;

    private final TestDatabase database;
    private final Submissions submissions = new Submissions();

    public SubmissionRows(TestDatabase database) {
        this.database = database;
    }

    /** A submission in state {@code RECEIVED}; a test filing expires seven days after it was received. */
    public Submission add(String institution, boolean test) {
        Submission submission = new Submission(
                UUID.randomUUID(),
                institution,
                "MLC",
                "990000",
                "loan-book",
                Period.parse("2026-09"),
                test,
                State.RECEIVED,
                Optional.empty(),
                "ab".repeat(32),
                1,
                RECEIVED,
                Optional.empty(),
                test ? Optional.of(RECEIVED.plusDays(7)) : Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Declared.NOTHING,
                "receipt",
                Judgement.FIRST,
                Stages.ENFORCED);
        await(database.pool().preparedQuery(INSTITUTION).execute(Tuple.of(institution)));
        await(database.pool().withTransaction(transaction -> submissions.add(transaction, submission, "test")));
        return submission;
    }
}
