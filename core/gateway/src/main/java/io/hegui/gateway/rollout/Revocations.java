package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.signature.PublisherDirectory;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is active and signed with a key that was revoked or taken away since. A version for earlier periods alone has none
 * to take its place: see {@link NodePlugins}.
 */
final class Revocations {
    private final Activations activations;
    private final PublisherDirectory publishers;
    private final boolean required;

    @Inject
    Revocations(Activations activations, PublisherDirectory publishers, GatewayConfig config) {
        this.activations = activations;
        this.publishers = publishers;
        this.required = config.plugins().requireSignature();
    }

    /** For each such plugin the step to the last version before that is not of that kind, or to none. */
    Future<List<Step>> steps(SqlClient client, DesiredState active) {
        Future<List<Step>> steps = Future.succeededFuture(List.of());
        for (StagedVersion version : revoked(active)) {
            steps = steps.compose(before -> activations
                    .before(client, version.plugin())
                    .compose(earlier -> earlier.stream()
                            .filter(step -> step.version()
                                    .filter(each -> !isRevoked(each))
                                    .isPresent())
                            .findFirst()
                            .map(Future::succeededFuture)
                            .orElseGet(() -> activations.forward(client, version.plugin(), VersionTimeline.none())))
                    .map(step -> plus(before, step)));
        }
        return steps;
    }

    /** For each such plugin the step to none for the latest periods. */
    Future<List<Step>> withoutSuccessors(SqlClient client, DesiredState active) {
        Future<List<Step>> steps = Future.succeededFuture(List.of());
        for (StagedVersion version : revoked(active)) {
            steps = steps.compose(before -> activations
                    .forward(
                            client,
                            version.plugin(),
                            new VersionTimeline(
                                    active.timeline(version.plugin()).earlier(), Optional.empty()))
                    .map(step -> plus(before, step)));
        }
        return steps;
    }

    private List<StagedVersion> revoked(DesiredState active) {
        return active.timelines().values().stream()
                .flatMap(timeline -> timeline.latest().stream())
                .filter(this::isRevoked)
                .toList();
    }

    /** Whether the key that a version is signed with was revoked, or taken away where a signature is required. */
    boolean isRevoked(StagedVersion version) {
        return version.key()
                .filter(key -> publishers.now().isRevoked(key.publisher(), key.key())
                        || (required && publishers.isRemoved(key.publisher(), key.key())))
                .isPresent();
    }

    private static List<Step> plus(List<Step> steps, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return List.copyOf(all);
    }
}
