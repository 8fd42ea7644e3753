package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.PluginsConfig;
import io.hegui.gateway.rollout.ActivationGate;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Shows at activation what the latest trial came to, and holds a version back that needs one, or a reason. */
final class TrialGate implements ActivationGate {
    private static final double PERCENT = 100;

    private final Trials trials;
    private final PluginsConfig config;

    @Inject
    TrialGate(Trials trials, GatewayConfig config) {
        this.trials = trials;
        this.config = config.plugins();
    }

    @Override
    public Future<Optional<JsonObject>> admit(String sha256, String catalogue, Optional<String> acceptance) {
        return trials.latestDone(sha256).map(latest -> {
            boolean sameCatalogue =
                    latest.flatMap(Trial::catalogue).filter(catalogue::equals).isPresent();
            if (config.requireTrial() && latest.isEmpty()) {
                throw TrialProblems.trialNeeded();
            }
            if (config.requireTrial() && !sameCatalogue) {
                throw TrialProblems.triedBesideOthers();
            }
            Optional<JsonObject> summary =
                    latest.flatMap(trial -> trial.report().map(report -> summary(trial, report, sameCatalogue)));
            summary.map(each -> each.getDouble("corpusShare"))
                    .filter(share -> share * PERCENT > config.acceptancePercent() && acceptance.isEmpty())
                    .ifPresent(share -> {
                        throw TrialProblems.acceptanceNeeded(share, config.acceptancePercent());
                    });
            return summary;
        });
    }

    private static JsonObject summary(Trial trial, JsonObject report, boolean sameCatalogue) {
        return TrialReport.summary(report)
                .put("id", trial.id().toString())
                .put("endedAt", trial.endedAt().map(Object::toString).orElse(""))
                .put("sameCatalogue", sameCatalogue);
    }
}
