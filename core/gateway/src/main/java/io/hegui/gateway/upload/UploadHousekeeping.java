package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files uploads that are whole and were left so, and removes those whose time is over. */
public final class UploadHousekeeping {
    private static final Logger log = LoggerFactory.getLogger(UploadHousekeeping.class);

    /** A part file without a row that is younger than this is left alone. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Database database;
    private final Uploads uploads;
    private final UploadParts parts;
    private final UploadTurn turn;
    private final UploadFiling filing;
    private final Clock clock;

    @Inject
    UploadHousekeeping(
            Database database, Uploads uploads, UploadParts parts, UploadTurn turn, UploadFiling filing, Clock clock) {
        this.database = database;
        this.uploads = uploads;
        this.parts = parts;
        this.turn = turn;
        this.filing = filing;
        this.clock = clock;
    }

    /** How many whole uploads became submissions. */
    public Future<Integer> fileWhole() {
        return uploads.notFiled(database.pool()).compose(open -> each(open, this::fileIfWhole));
    }

    /** How many uploads were removed because their time is over. */
    public Future<Integer> expire() {
        return uploads.expired(database.pool(), clock.instant()).compose(over -> each(over, this::end));
    }

    /** How many uploads had files but no row. */
    public Future<Integer> removeOrphans() {
        return parts.lastWrittenBefore(clock.instant().minus(GRACE))
                .compose(found -> uploads.known(database.pool(), found).compose(known -> {
                    Set<UUID> orphans = new HashSet<>(found);
                    known.forEach(orphans::remove);
                    Future<Void> all = Future.succeededFuture();
                    for (UUID orphan : orphans) {
                        all = all.compose(done -> parts.discard(orphan));
                    }
                    return all.map(orphans.size());
                }));
    }

    private Future<Boolean> fileIfWhole(Upload found) {
        return turn.take(
                found.id(),
                (upload, hold) -> parts.offset(upload)
                        .compose(offset -> offset < upload.length() || upload.filed()
                                ? Future.succeededFuture(false)
                                : filing.file(upload).map(true)));
    }

    /** The last chance of one that is whole; the end of all others. */
    private Future<Boolean> end(Upload found) {
        return turn.take(
                found.id(),
                (upload, hold) -> parts.offset(upload).compose(offset -> {
                    if (upload.filed() || offset < upload.length()) {
                        return removed(upload);
                    }
                    return filing.file(upload)
                            .map(false)
                            .recover(failure -> failure instanceof ProblemException
                                    ? removed(upload)
                                    : Future.failedFuture(failure));
                }));
    }

    private Future<Boolean> removed(Upload upload) {
        return uploads.remove(database.pool(), upload.id())
                .compose(gone -> parts.discard(upload.id()))
                .map(true);
    }

    /** One after the other; what fails, for example because a client is at it, is left for the next time. */
    private Future<Integer> each(List<Upload> found, Function<Upload, Future<Boolean>> work) {
        Future<Integer> all = Future.succeededFuture(0);
        for (Upload upload : found) {
            all = all.compose(count -> work.apply(upload)
                    .map(done -> done ? count + 1 : count)
                    .otherwise(failure -> {
                        log.info("upload {} is left for later: {}", upload.id(), failure.toString());
                        return count;
                    }));
        }
        return all;
    }
}
