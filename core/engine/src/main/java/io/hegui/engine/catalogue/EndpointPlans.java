package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.Nothing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Plans the endpoints of plugins, and says what is wrong with them. */
final class EndpointPlans {
    private final Consumer<Text> problems;

    EndpointPlans(Consumer<Text> problems) {
        this.problems = problems;
    }

    List<PlannedEndpoint> of(List<Contribution> plugins) {
        List<PlannedEndpoint> planned = new ArrayList<>();
        for (Contribution plugin : plugins) {
            Set<String> taken = new HashSet<>();
            for (Endpoint<?, ?> endpoint : plugin.endpoints()) {
                String id = plugin.info().id();
                if (!taken.add(endpoint.method() + " " + endpoint.path())) {
                    problem(id, endpoint, CatalogueRefusals.TWICE.with());
                }
                plan(id, endpoint).ifPresent(planned::add);
            }
        }
        return planned;
    }

    private Optional<PlannedEndpoint> plan(String plugin, Endpoint<?, ?> endpoint) {
        if (endpoint.request().equals(Nothing.class)) {
            return Optional.of(new PlannedEndpoint(plugin, endpoint, Optional.empty()));
        }
        Outcome<Schema> outcome = GuardedCall.get(() -> Schema.of(endpoint.request()));
        if (outcome instanceof Returned<Schema> returned) {
            return Optional.of(new PlannedEndpoint(plugin, endpoint, Optional.of(returned.value())));
        }
        problem(plugin, endpoint, ((Thrown<Schema>) outcome).why());
        return Optional.empty();
    }

    private void problem(String plugin, Endpoint<?, ?> endpoint, Text text) {
        problems.accept(CatalogueRefusals.OF_ENDPOINT.with(plugin, endpoint.method(), endpoint.path(), text));
    }
}
