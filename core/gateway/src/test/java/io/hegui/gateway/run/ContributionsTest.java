package io.hegui.gateway.run;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.run.Contributions.Standing;
import io.hegui.gateway.run.Contributions.Value;
import io.hegui.gateway.run.CountedSets.Changed;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContributionsTest {
    private static final String CHECK = "T.1";
    private static final String SHAPE = "1;loans:int";
    private static final UUID SHARED = new UUID(1, 1);
    private static final UUID ALONE = new UUID(2, 2);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Contributions contributions = new Contributions();
    private final CountedSets sets = new CountedSets(contributions);
    private Submission own;
    private Submission other;

    @BeforeEach
    void file() {
        SubmissionRows rows = new SubmissionRows(database);
        own = rows.add(SubmissionRows.LARGE, false);
        other = rows.add(SubmissionRows.SMALL, false);
    }

    @Test
    void contributions_countOnceTheirFilingIsAccepted_andUntilItIsWithdrawn() {
        long set = contribute(other, SHARED, "aa");
        assertThat(open(own).ids()).isEmpty();

        decide(other, "DECIDED", "ACCEPTED");
        Standing standing = open(own);
        assertThat(standing.ids()).containsExactly(set);
        assertThat(standing.institutions()).containsExactly(SubmissionRows.SMALL);
        assertThat(standing.shapes()).containsExactly(SHAPE);
        List<Value> values = await(contributions.others(database.pool(), new UUID[] {SHARED, ALONE}, standing.ids()));
        assertThat(values).singleElement().satisfies(value -> {
            assertThat(value.key()).isEqualTo(SHARED);
            assertThat(value.value()).containsExactly(7);
        });
        assertThat(open(other).ids()).as("of others alone").isEmpty();

        decide(other, "WITHDRAWN", "ACCEPTED");
        assertThat(open(own).ids()).isEmpty();
    }

    @Test
    void filingThatIsJudgedAgain_countsMeanwhile_ifItWasAccepted() {
        long set = contribute(other, SHARED, "aa");
        decide(other, "DECIDED", "ACCEPTED");
        await(database.pool().withTransaction(transaction -> sets.keep(transaction, other.id())));
        decide(other, "QUEUED", null);
        assertThat(open(own).ids()).containsExactly(set);

        decide(other, "DECIDED", "INCONCLUSIVE");
        assertThat(open(own).ids()).isEmpty();
        await(database.pool().withTransaction(transaction -> sets.keep(transaction, other.id())));
        decide(other, "QUEUED", null);
        assertThat(open(own).ids()).isEmpty();
    }

    @Test
    void sameContributionsAgain_stayTheSetThatTheyWere_othersAreAnother() {
        long first = contribute(other, SHARED, "aa");
        decide(other, "DECIDED", "ACCEPTED");
        contribute(other, SHARED, "aa");
        assertThat(open(own).ids()).containsExactly(first);
        long second = contribute(other, ALONE, "bb");
        assertThat(open(own).ids()).containsExactly(second);
        await(database.pool().withTransaction(transaction -> sets.count(transaction, other.id(), List.of())));
        assertThat(open(own).ids()).isEmpty();
    }

    @Test
    void verdict_isOutOfDate_whereSomethingInCommonHasCome_orGone() {
        long ours = contribute(own, SHARED, "cc");
        decide(own, "DECIDED", "ACCEPTED");
        assertThat(changed()).isEmpty();
        long theirs = contribute(other, SHARED, "aa");
        decide(other, "DECIDED", "ACCEPTED");

        assertThat(changed())
                .containsExactlyInAnyOrder(
                        new Changed(ours, own.id(), List.of(), List.of(theirs)),
                        new Changed(theirs, other.id(), List.of(), List.of(ours)));
        assertThat(await(sets.meets(database.pool(), ours, List.of(theirs)))).isTrue();
        await(sets.note(database.pool(), ours, List.of(theirs)));
        await(sets.note(database.pool(), theirs, List.of(ours)));
        assertThat(changed()).isEmpty();
        assertThat(await(contributions.reopen(database.pool(), own, CHECK)).ids())
                .containsExactly(theirs);

        long apart = contribute(other, ALONE, "bb");
        assertThat(await(sets.meets(database.pool(), ours, List.of(apart)))).isFalse();
        decide(other, "ATTESTED", "ACCEPTED");
        assertThat(changed()).containsExactly(new Changed(ours, own.id(), List.of(theirs), List.of(apart)));
    }

    @Test
    void unusedSets_areRemoved_butNoneThatAVerdictWasMadeWith() {
        long before = contribute(other, SHARED, "aa");
        contribute(other, ALONE, "bb");
        long ours = contribute(own, SHARED, "cc");
        await(sets.note(database.pool(), ours, List.of(before)));
        long draft = open(own).own();
        await(contributions.begin(database.pool(), draft, own, CHECK, SHAPE));
        put(draft, ALONE);
        assertThat(await(sets.removeUnused(database.pool()))).isZero();

        await(database.pool()
                .query("UPDATE contribution_set SET created_at = now() - interval '2 days'")
                .execute());
        assertThat(await(sets.removeUnused(database.pool()))).isEqualTo(1);
        await(sets.note(database.pool(), ours, List.of()));
        assertThat(await(sets.removeUnused(database.pool()))).isEqualTo(1);
    }

    private long contribute(Submission submission, UUID key, String content) {
        long set = open(submission).own();
        await(contributions.begin(database.pool(), set, submission, CHECK, SHAPE));
        put(set, key);
        await(database.pool()
                .withTransaction(transaction -> sets.count(
                        transaction,
                        submission.id(),
                        List.of(new ContributionSet(set, CHECK, SHAPE, content, List.of())))));
        return set;
    }

    private void put(long set, UUID key) {
        await(contributions.put(database.pool(), set, new UUID[] {key}, new Buffer[] {Buffer.buffer(new byte[] {7})}));
    }

    private Standing open(Submission submission) {
        return await(contributions.open(database.pool(), submission, CHECK));
    }

    private List<Changed> changed() {
        return await(sets.changed(database.pool(), 10));
    }

    private void decide(Submission submission, String state, @org.jspecify.annotations.Nullable String verdict) {
        await(database.pool()
                .preparedQuery("UPDATE submission SET state = $2, verdict = $3::text,"
                        + " decided_at = CASE WHEN $3::text IS NULL THEN NULL ELSE now() END WHERE id = $1")
                .execute(Tuple.tuple().addUUID(submission.id()).addString(state).addString(verdict)));
    }
}
