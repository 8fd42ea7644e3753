package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.plugin.CatalogueTimeline;
import io.hegui.gateway.plugin.DatasetChange;
import io.hegui.gateway.plugin.DatasetChanges;
import io.hegui.gateway.plugin.PeriodCatalogue;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.ChangeCheck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a plugin from changing a dataset so that filings on record could not be judged again. */
final class DatasetGuard {
    private static final String FILED = """
        SELECT count(*) AS filings FROM submission
         WHERE institution_type = $1 AND dataset = $2 AND NOT test AND state NOT IN ('WITHDRAWN', 'SUPERSEDED')
           AND ($3::date IS NULL OR period_end(period) >= $3)
           AND ($4::date IS NULL OR period_end(period) < $4)
        """;

    private final Pool pool;

    @Inject
    DatasetGuard(Pool pool) {
        this.pool = pool;
    }

    /**
     * A change, and the filings that it matters for.
     *
     * @param from first day on which their periods end, empty for no limit
     * @param until the day before which they end, empty for no limit
     */
    private record Changed(DatasetChange change, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** Fails with a problem that names each such change; changes of what nobody has filed do not matter. */
    Future<Void> admit(CatalogueTimeline before, CatalogueTimeline after) {
        List<Text> found = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Changed changed : changes(before, after)) {
            all = all.compose(done -> filings(changed))
                    .onSuccess(filings -> {
                        if (filings > 0) {
                            DatasetChange change = changed.change();
                            change.problems()
                                    .forEach(problem -> found.add(RolloutRefusals.DATASET.with(
                                            change.dataset(), change.institutionType(), filings, problem)));
                        }
                    })
                    .mapEmpty();
        }
        return all.compose(done -> found.isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture(RolloutProblems.datasetChanged(found)));
    }

    /** Span by span, what the one catalogue becomes the other in. */
    private static List<Changed> changes(CatalogueTimeline before, CatalogueTimeline after) {
        List<Changed> changes = new ArrayList<>();
        Optional<LocalDate> from = Optional.empty();
        for (LocalDate until : before.days(after)) {
            add(changes, before.at(until.minusDays(1)), after.at(until.minusDays(1)), from, Optional.of(until));
            from = Optional.of(until);
        }
        add(changes, before.at(LocalDate.MAX), after.at(LocalDate.MAX), from, Optional.empty());
        return changes;
    }

    private static void add(
            List<Changed> changes,
            PeriodCatalogue before,
            PeriodCatalogue after,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        if (before.equals(after) || before.loaded().isEmpty() || after.loaded().isEmpty()) {
            return;
        }
        Catalogue next = after.loaded().get().catalogue();
        DatasetChanges.between(before.loaded().get().catalogue(), next)
                .forEach(change ->
                        changes.add(new Changed(change, isReadLater(next, change) ? Optional.empty() : from, until)));
    }

    /** Whether filings of later periods are judged with an earlier one of the dataset, which is then read as theirs are. */
    private static boolean isReadLater(Catalogue catalogue, DatasetChange change) {
        return catalogue.datasets().stream()
                .filter(plan -> plan.dataset().institutionTypes().contains(change.institutionType()))
                .anyMatch(plan -> plan.checks().stream()
                        .anyMatch(planned -> planned.needs().stream()
                                        .anyMatch(need -> need.dataset().equals(change.dataset()))
                                || (plan.dataset().id().equals(change.dataset())
                                        && planned.check() instanceof ChangeCheck<?, ?>)));
    }

    private Future<Long> filings(Changed changed) {
        return pool.preparedQuery(FILED)
                .execute(Tuple.tuple()
                        .addString(changed.change().institutionType())
                        .addString(changed.change().dataset())
                        .addLocalDate(changed.from().orElse(null))
                        .addLocalDate(changed.until().orElse(null)))
                .map(rows -> rows.iterator().next().getLong("filings"));
    }
}
