package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.run.RunQueue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Takes a filing back, before it is attested. */
final class Withdrawals {
    private final Database database;
    private final Lifecycle lifecycle;
    private final RunQueue queue;

    @Inject
    Withdrawals(Database database, Lifecycle lifecycle, RunQueue queue) {
        this.database = database;
        this.lifecycle = lifecycle;
        this.queue = queue;
    }

    /** Fails with {@link TransitionRefusedException} while it is being judged, and once it is attested. */
    Future<Void> withdraw(Submission submission, String client) {
        return database.pool()
                .withTransaction(transaction -> queue.withdraw(transaction, submission.id())
                        .compose(done -> lifecycle.move(
                                transaction, submission.id(), State.WITHDRAWN, client, new JsonObject())));
    }
}
