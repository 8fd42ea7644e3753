package io.hegui.gateway.run;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;

/** Work on a file. Blocking. */
interface FileWork {
    void run() throws IOException;

    /** Has it done where nothing waits for it but the future. */
    static Future<Void> onWorker(Vertx vertx, FileWork work) {
        return vertx.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }
}
