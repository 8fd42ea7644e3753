package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.Preparation;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads staged versions beside what is active, for those who only look. */
public final class Rehearsal {
    private final Pool pool;
    private final VersionStore versions;
    private final NodePlugins node;
    private final Turns turns;

    @Inject
    Rehearsal(Pool pool, VersionStore versions, NodePlugins node, Turns turns) {
        this.pool = pool;
        this.versions = versions;
        this.node = node;
        this.turns = turns;
    }

    /** The hash of a staged version's file. Fails with a problem if it was not staged. */
    public Future<String> sha256(String plugin, String version) {
        return versions.find(pool, plugin, version)
                .map(found -> found.orElseThrow(() -> RolloutProblems.unknown(plugin, version))
                        .sha256());
    }

    /**
     * Loads and proves a staged version in the place of its active one; whoever gets it calls {@link #unload}. Fails with a
     * problem if it cannot be loaded, or is active.
     */
    public Future<Candidate> load(String plugin, String sha256) {
        return versions.find(pool, List.of(sha256)).compose(found -> {
            Step step = new Step(plugin, VersionTimeline.always(found.get(0)), Optional.empty());
            return turns.next(() -> node.prepare(node.active().after(List.of(step))))
                    .compose(preparation -> candidate(step, preparation));
        });
    }

    private static Future<Candidate> candidate(Step step, Preparation preparation) {
        if (preparation instanceof Preparation.Ready ready) {
            return Future.succeededFuture(ready.candidate());
        }
        if (preparation instanceof Preparation.Refused refused) {
            return Future.failedFuture(RolloutProblems.refused(refused.problems()));
        }
        String label = step.version().orElseThrow().label();
        return Future.failedFuture(ProblemException.conflict(
                "active-already",
                Text.of(label + " 已启用，没有可比较的版本。", label + " is active already; there is nothing to compare it with.")));
    }

    /**
     * Loads versions of plugins once more, with the reference data that they had, apart from what is active; whoever gets
     * them calls {@link #unload}. Fails with a problem if one of them is not there, or is not trusted any more.
     *
     * @param hashes of their files
     */
    public Future<Candidate> loadApart(Collection<String> hashes, ReferenceData reference) {
        return versions.find(pool, hashes)
                .compose(found -> turns.next(() -> node.loadApart(found, reference))
                        .recover(failure -> Future.failedFuture(
                                failure instanceof PluginStartException refused
                                        ? RolloutProblems.refused(refused.problems())
                                        : failure)));
    }

    /** Has it called after each change of what is active; it must return at once. */
    public void onChange(Runnable listener) {
        node.onChange(listener);
    }

    /** Unloads it. */
    public Future<Void> unload(Candidate candidate) {
        return node.discard(candidate);
    }
}
