package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.submission.Housekeeping;
import io.hegui.gateway.upload.UploadHousekeeping;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the gateway does by itself, at its start and from time to time. */
public final class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);

    private final Vertx vertx;
    private final Sweeper sweeper;
    private final AcrossSweep across;
    private final Duration acrossInterval;
    private final Housekeeping housekeeping;
    private final UploadHousekeeping uploads;
    private final Duration lease;

    @Inject
    public Upkeep(
            Vertx vertx,
            Sweeper sweeper,
            AcrossSweep across,
            Housekeeping housekeeping,
            UploadHousekeeping uploads,
            GatewayConfig config) {
        this.vertx = vertx;
        this.sweeper = sweeper;
        this.across = across;
        this.acrossInterval = config.run().acrossInterval();
        this.housekeeping = housekeeping;
        this.uploads = uploads;
        this.lease = config.run().lease();
    }

    /** Before the first filing is taken: what a former life of this node left behind. */
    public Future<Void> atStart() {
        return sweeper.returnFormer()
                .compose(done -> sweeper.judgeInconclusiveAgain())
                .compose(done -> uploads.fileWhole())
                .mapEmpty();
    }

    /** From now on until Vert.x is closed. */
    public void goOn() {
        every(lease.dividedBy(3), "sweeping", sweeper::returnLapsed);
        every(lease.dividedBy(3), "judging again what a filing was missing for", sweeper::judgeAgainWhatNeeded);
        every(acrossInterval, "judging again across institutions", across::judgeAgain);
        every(HOUSEKEEPING, "removing unused contributions", across::removeUnused);
        every(HOUSEKEEPING, "removing expired test filings", housekeeping::expireTests);
        every(HOUSEKEEPING, "filing whole uploads", uploads::fileWhole);
        every(HOUSEKEEPING, "removing expired uploads", uploads::expire);
        every(HOUSEKEEPING, "removing parts without an upload", uploads::removeOrphans);
        every(HOUSEKEEPING, "removing files without a row", housekeeping::removeOrphans);
    }

    private void every(Duration interval, String what, Supplier<Future<Integer>> work) {
        vertx.setPeriodic(
                interval.toMillis(),
                tick -> work.get()
                        .onSuccess(count -> {
                            if (count > 0) {
                                log.info("{}: {}", what, count);
                            }
                        })
                        .onFailure(failure -> log.warn("{} failed: {}", what, failure.toString())));
    }
}
