package io.hegui.gateway.finding;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFindingsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final StoredFindings stored = new StoredFindings();
    private Submission submission;

    @BeforeEach
    void submission() {
        submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 4_000, 9_501})
    void findings_areAllThere_asTheyWere(int count) {
        replace(LocatedFindings.of(count, "first"));

        assertThat(bodies()).isEqualTo(lines(LocatedFindings.of(count, "first")));
    }

    @Test
    void findingsOfAnotherRun_takeThePlaceOfTheFirst() {
        replace(LocatedFindings.of(5_500, "first"));
        replace(LocatedFindings.of(1_500, "second"));

        assertThat(bodies()).isEqualTo(lines(LocatedFindings.of(1_500, "second")));
    }

    @Test
    void batchThatFails_leavesEverythingAsItWas() {
        replace(LocatedFindings.of(10, "first"));
        List<LocatedFinding> twice = LocatedFindings.of(9_000, "second");
        twice.set(4_200, twice.get(17));

        assertThatThrownBy(() -> replace(twice)).isInstanceOf(PgException.class);

        assertThat(bodies()).isEqualTo(lines(LocatedFindings.of(10, "first")));
    }

    @Test
    void findings_goWithTheirSubmission() {
        Submission other = new SubmissionRows(database).add(SubmissionRows.SMALL, false);
        replace(LocatedFindings.of(10, "first"));

        await(database.pool()
                .preparedQuery("DELETE FROM submission WHERE id = $1")
                .execute(Tuple.of(other.id())));
        assertThat(bodies()).hasSize(10);
        await(database.pool()
                .preparedQuery("DELETE FROM submission WHERE id = $1")
                .execute(Tuple.of(submission.id())));

        assertThat(await(database.pool().query("SELECT 1 FROM finding").execute())
                        .size())
                .isZero();
    }

    private void replace(List<LocatedFinding> findings) {
        await(database.pool().withTransaction(transaction -> stored.replace(transaction, submission.id(), findings)));
    }

    private List<String> bodies() {
        return await(stored.page(
                        database.pool(),
                        submission.id(),
                        new FindingQuery(Optional.empty(), Optional.empty(), 0, 100_000)))
                .stream()
                .map(ExplainedFinding::line)
                .toList();
    }

    private static List<String> lines(List<LocatedFinding> findings) {
        return findings.stream().map(LocatedFinding::line).toList();
    }
}
