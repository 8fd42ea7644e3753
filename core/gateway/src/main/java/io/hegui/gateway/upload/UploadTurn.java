package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Lets one at a time change an upload, each finding it as the one before left it. */
final class UploadTurn {
    private final Database database;
    private final Uploads uploads;
    private final UploadLocks locks;

    @Inject
    UploadTurn(Database database, Uploads uploads, UploadLocks locks) {
        this.database = database;
        this.uploads = uploads;
        this.locks = locks;
    }

    /**
     * Does the work while no other request can touch the upload.
     *
     * @param cutOff breaks the client's connection, see {@link UploadLocks#take}
     * @return fails with a problem if another request has its turn, or the upload is gone
     */
    <T> Future<T> take(UUID id, Runnable cutOff, BiFunction<Upload, UploadLocks.Hold, Future<T>> work) {
        Optional<UploadLocks.Hold> taken = locks.take(id, cutOff);
        if (taken.isEmpty()) {
            return Future.failedFuture(UploadProblems.locked());
        }
        UploadLocks.Hold hold = taken.get();
        return uploads.find(database.pool(), id)
                .compose(found -> found.map(upload -> work.apply(upload, hold))
                        .orElse(Future.failedFuture(UploadProblems.unknown(id.toString()))))
                .onComplete(done -> hold.release());
    }

    /** The same for work of our own, which waits for no client. */
    <T> Future<T> take(UUID id, BiFunction<Upload, UploadLocks.Hold, Future<T>> work) {
        return take(id, () -> {}, work);
    }
}
