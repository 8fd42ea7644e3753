package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.gateway.rollout.ReferenceEdition;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which filings a trial judges. */
final class TriedFilings {
    private static final String CHOOSE = """
            WITH tried AS (SELECT * FROM unnest($1::text[], $2::text[]) AS t(type, dataset)),
                 filed AS (SELECT s.id, s.received_at FROM submission s
                             JOIN tried t ON t.type = s.institution_type AND t.dataset = s.dataset
                            WHERE NOT s.test AND s.decided_at IS NOT NULL
                              AND s.state IN ('DECIDED', 'ATTESTED', 'SUPERSEDED')),
                 latest AS (SELECT id FROM filed ORDER BY received_at DESC, id DESC LIMIT $3)
            SELECT f.id, a.submission_id IS NOT NULL AS kept
              FROM filed f LEFT JOIN acceptance_filing a ON a.submission_id = f.id
             WHERE a.submission_id IS NOT NULL OR f.id IN (SELECT id FROM latest)
             ORDER BY f.received_at, f.id
            """;

    private final Pool pool;

    @Inject
    TriedFilings(Pool pool) {
        this.pool = pool;
    }

    /**
     * A filing to be judged.
     *
     * @param kept whether it belongs to the acceptance corpus
     */
    record Chosen(UUID submission, boolean kept) {}

    /**
     * The last filings of the datasets that a plugin brings or judges, of all datasets for an edition of the operator's data,
     * and those of the corpus; the oldest first.
     */
    Future<List<Chosen>> choose(String plugin, Catalogue before, Catalogue after, int latest) {
        List<String> types = new ArrayList<>();
        List<String> datasets = new ArrayList<>();
        for (Dataset each : datasets(plugin, before, after)) {
            types.add(each.type());
            datasets.add(each.id());
        }
        return pool.preparedQuery(CHOOSE)
                .execute(Tuple.of(types.toArray(String[]::new), datasets.toArray(String[]::new), latest))
                .map(rows -> {
                    List<Chosen> chosen = new ArrayList<>();
                    rows.forEach(row -> chosen.add(new Chosen(row.getUUID("id"), row.getBoolean("kept"))));
                    return chosen;
                });
    }

    /** A dataset of one institution type. */
    record Dataset(String type, String id) {}

    /** Those that both catalogues can judge, and at least one of them with the plugin. */
    static Set<Dataset> datasets(String plugin, Catalogue before, Catalogue after) {
        Set<Dataset> touched = new LinkedHashSet<>(of(before, plan -> concerns(plugin, plan)));
        touched.addAll(of(after, plan -> concerns(plugin, plan)));
        touched.retainAll(of(before, plan -> true));
        touched.retainAll(of(after, plan -> true));
        return touched;
    }

    private static Set<Dataset> of(Catalogue catalogue, Predicate<DatasetPlan> wanted) {
        Set<Dataset> found = new LinkedHashSet<>();
        catalogue.datasets().stream()
                .filter(wanted)
                .map(DatasetPlan::dataset)
                .forEach(dataset -> dataset.institutionTypes().stream()
                        .sorted()
                        .forEach(type -> found.add(new Dataset(type, dataset.id()))));
        return found;
    }

    /** Any check may depend on the operator's data. */
    private static boolean concerns(String plugin, DatasetPlan plan) {
        return plugin.equals(ReferenceEdition.ID)
                || plan.plugin().equals(plugin)
                || plan.checks().stream().anyMatch(each -> each.page().plugin().equals(plugin));
    }
}
