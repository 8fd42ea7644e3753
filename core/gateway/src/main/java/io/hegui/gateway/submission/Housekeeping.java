package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes test filings whose time is over, and files that never got a row. */
public final class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Pattern FILING = Pattern.compile("[0-9a-f]{64}\\.([0-9a-f-]{36})(\\..*)?");

    /** A file younger than this may belong to a transaction under way. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int FILES_AT_ONCE = 1_000;

    private final Vertx vertx;
    private final Pool pool;
    private final Submissions submissions;
    private final Spool spool;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public Housekeeping(Vertx vertx, Pool pool, Submissions submissions, Spool spool, AuditLog audit, Clock clock) {
        this.vertx = vertx;
        this.pool = pool;
        this.submissions = submissions;
        this.spool = spool;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many test filings were removed. */
    public Future<Integer> expireTests() {
        return pool.withTransaction(transaction -> submissions
                        .expire(transaction, clock.instant().atOffset(ZoneOffset.UTC))
                        .compose(expired -> {
                            Future<Void> all = Future.succeededFuture();
                            for (Submission submission : expired) {
                                all = all.compose(done -> audit.append(
                                        transaction,
                                        "gateway",
                                        "submission.expired",
                                        submission.id().toString(),
                                        new JsonObject()));
                            }
                            return all.map(expired);
                        }))
                .compose(expired -> {
                    Future<Void> all = Future.succeededFuture();
                    for (Submission submission : expired) {
                        all = all.compose(done -> spool.remove(submission));
                    }
                    return all.map(expired.size());
                });
    }

    /** How many files without a row were removed. */
    public Future<Integer> removeOrphans() {
        return vertx.executeBlocking(this::candidates, false).compose(candidates -> {
            Future<Integer> all = Future.succeededFuture(0);
            for (int from = 0; from < candidates.size(); from += FILES_AT_ONCE) {
                List<Path> some = candidates.subList(from, Math.min(from + FILES_AT_ONCE, candidates.size()));
                all = all.compose(count -> removeOrphans(some).map(removed -> count + removed));
            }
            return all;
        });
    }

    private List<Path> candidates() throws IOException {
        Instant youngest = clock.instant().minus(GRACE);
        return spool.files((path, attributes) -> submission(path).isPresent()
                && attributes.lastModifiedTime().toInstant().isBefore(youngest));
    }

    private Future<Integer> removeOrphans(List<Path> files) {
        List<UUID> ids = files.stream()
                .flatMap(file -> submission(file).stream())
                .distinct()
                .toList();
        return submissions
                .known(pool, ids)
                .compose(known -> vertx.executeBlocking(
                        () -> {
                            Set<UUID> kept = new HashSet<>(known);
                            int removed = 0;
                            for (Path file : files) {
                                if (submission(file).filter(kept::contains).isEmpty() && Files.deleteIfExists(file)) {
                                    log.info("removed {} from the spool: no submission has it", file.getFileName());
                                    removed++;
                                }
                            }
                            return removed;
                        },
                        false));
    }

    /** The submission a file in the spool belongs to; empty for a file that is none of ours. */
    private static Optional<UUID> submission(Path file) {
        Matcher matcher = FILING.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
