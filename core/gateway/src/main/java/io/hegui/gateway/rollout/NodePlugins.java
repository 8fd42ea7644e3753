package io.hegui.gateway.rollout;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.Change;
import io.hegui.gateway.plugin.EarlierPeriods;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginSource;
import io.hegui.gateway.plugin.Preparation;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** What is active on this gateway, and the way to something else. One call at a time, please: see {@link Rollout}. */
final class NodePlugins {
    private final Vertx vertx;
    private final Pool pool;
    private final VersionStore versions;
    private final LocalCopies copies;
    private final PluginHost host;
    private final Revocations revocations;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile DesiredState active = DesiredState.none();

    NodePlugins(
            Vertx vertx,
            Pool pool,
            VersionStore versions,
            LocalCopies copies,
            PluginHost host,
            Revocations revocations) {
        this.vertx = vertx;
        this.pool = pool;
        this.versions = versions;
        this.copies = copies;
        this.host = host;
        this.revocations = revocations;
    }

    /** What is active here, with the revision that this gateway has come to. */
    DesiredState active() {
        return active;
    }

    /** Has it called after each change of what is active; it must return at once. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Loads what is wanted at the start of the gateway. Fails with what the host refuses. */
    Future<Void> start(DesiredState wanted) {
        return fetch(wanted.all())
                .compose(fetched -> vertx.executeBlocking(
                        () -> host.start(
                                wanted.plugins().stream().map(copies::source).toList(),
                                reference(wanted),
                                earlier(wanted)),
                        false))
                .compose(started -> reached(wanted));
    }

    /**
     * Loads and proves what differs between what is wanted and what is active; nothing is in force yet.
     *
     * @return whoever gets a candidate publishes or discards it
     */
    Future<Preparation> prepare(DesiredState wanted) {
        return prepare(wanted, this::reference);
    }

    /** The same with other data of the operator's than the wanted edition. */
    Future<Preparation> prepare(DesiredState wanted, ReferenceData reference) {
        return prepare(wanted, edition -> reference);
    }

    private Future<Preparation> prepare(DesiredState wanted, Function<DesiredState, ReferenceData> reference) {
        return fetch(wanted.all())
                .compose(fetched ->
                        vertx.executeBlocking(() -> host.prepare(difference(wanted, reference.apply(wanted))), false))
                .recover(failure -> failure instanceof ReferenceException unreadable
                        ? Future.succeededFuture(new Preparation.Refused(List.of(unreadable.why())))
                        : Future.failedFuture(failure));
    }

    /** Loads plugins once more, with reference data of their own, apart from what is active; the caller discards them. */
    Future<Candidate> loadApart(List<StagedVersion> plugins, ReferenceData reference) {
        return fetch(plugins)
                .compose(fetched -> vertx.executeBlocking(
                        () -> host.loadApart(
                                plugins.stream().map(copies::source).toList(), reference),
                        false));
    }

    /** Puts a candidate in force, which is what is wanted. */
    Future<Void> publish(Candidate candidate, DesiredState wanted) {
        return vertx.executeBlocking(
                        () -> {
                            candidate.publish();
                            return null;
                        },
                        false)
                .compose(published -> reached(wanted));
    }

    Future<Void> discard(Candidate candidate) {
        return vertx.executeBlocking(
                () -> {
                    candidate.discard();
                    return null;
                },
                false);
    }

    /** Notes that what is wanted is active. */
    Future<Void> reached(DesiredState wanted) {
        active = wanted;
        return vertx.<Void>executeBlocking(
                        () -> {
                            copies.remember(wanted);
                            return null;
                        },
                        false)
                .onSuccess(noted -> listeners.forEach(Runnable::run));
    }

    private Change difference(DesiredState wanted, ReferenceData reference) {
        Map<String, String> now = new HashMap<>();
        for (PluginVersion version : host.timeline().latest().catalogue().plugins()) {
            now.put(version.id(), version.sha256());
        }
        List<PluginSource> sources = new ArrayList<>();
        wanted.plugins().stream()
                .filter(version -> !version.sha256().equals(now.get(version.plugin())))
                .map(copies::source)
                .forEach(sources::add);
        Set<String> removed = new HashSet<>(now.keySet());
        wanted.plugins().forEach(version -> removed.remove(version.plugin()));
        return new Change(sources, removed, Optional.of(reference), earlier(wanted));
    }

    /**
     * What a revoked key has signed judges nothing any more. For earlier periods nothing takes its place: filings of these
     * periods are refused until somebody says what is to judge them.
     */
    private List<EarlierPeriods> earlier(DesiredState wanted) {
        List<EarlierPeriods> earlier = new ArrayList<>();
        wanted.earlier().forEach((until, versions) -> {
            Map<String, PluginSource> sources = new LinkedHashMap<>();
            List<Text> obstacles = new ArrayList<>();
            for (StagedVersion version : versions) {
                sources.put(version.sha256(), copies.source(version));
                if (revocations.isRevoked(version)) {
                    obstacles.add(RolloutRefusals.REVOKED.with(version.label()));
                }
            }
            earlier.add(new EarlierPeriods(until, sources, obstacles));
        });
        return earlier;
    }

    private ReferenceData reference(DesiredState wanted) {
        return wanted.active(ReferenceEdition.ID)
                .map(copies::content)
                .map(edition -> ReferenceData.of(ReferenceEdition.unpack(edition)))
                .orElseGet(host::reference);
    }

    /** Copies the files that are not here yet. */
    private Future<Void> fetch(List<StagedVersion> wanted) {
        return vertx.executeBlocking(
                        () -> wanted.stream()
                                .filter(version -> !copies.holds(version))
                                .toList(),
                        false)
                .compose(missing -> {
                    Future<Void> all = Future.succeededFuture();
                    for (StagedVersion version : missing) {
                        all = all.compose(done -> versions.content(pool, version.sha256()))
                                .compose(content -> keep(version, content));
                    }
                    return all;
                });
    }

    private Future<Void> keep(StagedVersion version, Buffer content) {
        return vertx.executeBlocking(
                () -> {
                    copies.put(version, content);
                    return null;
                },
                false);
    }
}
