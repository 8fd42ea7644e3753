package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;

/** Which version takes the place of one that cannot do its work. */
final class Successors {
    private final Activations activations;
    private final Trips trips;
    private final Revocations revocations;

    @Inject
    Successors(Activations activations, Trips trips, Revocations revocations) {
        this.activations = activations;
        this.trips = trips;
        this.revocations = revocations;
    }

    /** The step to the last version before it that has not failed itself and may still be loaded; empty if there is none. */
    Future<Optional<Step>> of(SqlClient client, StagedVersion failing) {
        return trips.of(client, failing.plugin())
                .compose(tripped -> activations
                        .before(client, failing.plugin())
                        .map(before -> before.stream()
                                .filter(step -> step.version()
                                        .filter(each -> !each.sha256().equals(failing.sha256())
                                                && !tripped.contains(each.sha256())
                                                && !revocations.isRevoked(each))
                                        .isPresent())
                                .findFirst()));
    }
}
