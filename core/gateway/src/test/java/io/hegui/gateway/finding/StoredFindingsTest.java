package io.hegui.gateway.finding;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFindingsTest {
    private static final FindingCodec CODEC = new FindingCodec();

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
        replace(findings(count, "first"));

        assertThat(bodies()).isEqualTo(lines(findings(count, "first")));
    }

    @Test
    void findingsOfAnotherRun_takeThePlaceOfTheFirst() {
        replace(findings(5_500, "first"));
        replace(findings(1_500, "second"));

        assertThat(bodies()).isEqualTo(lines(findings(1_500, "second")));
    }

    @Test
    void batchThatFails_leavesEverythingAsItWas() {
        replace(findings(10, "first"));
        List<LocatedFinding> twice = findings(9_000, "second");
        twice.set(4_200, twice.get(17));

        assertThatThrownBy(() -> replace(twice)).isInstanceOf(PgException.class);

        assertThat(bodies()).isEqualTo(lines(findings(10, "first")));
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

    private static List<LocatedFinding> findings(int count, String key) {
        List<LocatedFinding> findings = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Finding finding = CODEC.decode("""
                    {"check":"E.1.2.a","kind":"COMPLIANCE","severity":"CRITICAL","unknown":%b,"row":%d,"key":"%s",\
                    "field":"annual_cost","observed":{"type":"TEXT","text":"三\\t{},\\"\\\\"},"expected":null,\
                    "difference":null,"message":"finding","arguments":{},"working":{"figures":{},"steps":[]},\
                    "extra":{},"fingerprint":"26ffb4ca821c8b25"}""".formatted(i % 3 == 0, i, key));
            findings.add(LocatedFinding.of(i, finding));
        }
        return findings;
    }
}
