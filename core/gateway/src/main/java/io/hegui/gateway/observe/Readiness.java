package io.hegui.gateway.observe;

import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Whether requests can be served. Other parts add what they depend on. */
public final class Readiness {
    private static final long TIMEOUT_MILLIS = 2_000;

    private final HealthChecks checks;

    @Inject
    Readiness(Vertx vertx, Database database) {
        this.checks = HealthChecks.create(vertx);
        register(
                "database",
                () -> database.ready().succeeded()
                        ? database.pool().query("SELECT 1").execute()
                        : Future.failedFuture("the schema is not up to date yet"));
    }

    /** @param probe fails, or takes longer than two seconds, as long as requests cannot be served */
    public void register(String name, Supplier<Future<?>> probe) {
        checks.register(
                name,
                TIMEOUT_MILLIS,
                promise -> probe.get()
                        .map(up -> Status.OK())
                        .otherwise(failure -> Status.KO())
                        .onComplete(promise));
    }

    Future<CheckResult> check() {
        return checks.checkStatus();
    }
}
