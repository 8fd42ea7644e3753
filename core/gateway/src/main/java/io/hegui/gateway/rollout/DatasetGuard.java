package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.plugin.DatasetChange;
import io.hegui.gateway.plugin.DatasetChanges;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Keeps a plugin from changing a dataset so that filings on record could not be judged again. */
final class DatasetGuard {
    private static final String FILED = """
        SELECT count(*) AS filings FROM submission
         WHERE institution_type = $1 AND dataset = $2 AND NOT test AND state NOT IN ('WITHDRAWN', 'SUPERSEDED')
        """;

    private final Pool pool;

    @Inject
    DatasetGuard(Pool pool) {
        this.pool = pool;
    }

    /** Fails with a problem that names each such change; changes of what nobody has filed do not matter. */
    Future<Void> admit(Catalogue before, Catalogue after) {
        List<Text> found = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (DatasetChange change : DatasetChanges.between(before, after)) {
            all = all.compose(done -> filings(change))
                    .onSuccess(filings -> {
                        if (filings > 0) {
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

    private Future<Long> filings(DatasetChange change) {
        return pool.preparedQuery(FILED)
                .execute(Tuple.of(change.institutionType(), change.dataset()))
                .map(rows -> rows.iterator().next().getLong("filings"));
    }
}
