package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.check.Supervisor;
import io.hegui.gateway.run.Sweeper;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows once other versions are active here: what had stopped because of the earlier ones goes on. */
final class AfterChange {
    private static final Logger log = LoggerFactory.getLogger(AfterChange.class);

    private final NodePlugins node;
    private final Supervisor supervisor;
    private final Sweeper sweeper;
    private final TripAlarm tripAlarm;

    @Inject
    AfterChange(NodePlugins node, Supervisor supervisor, Sweeper sweeper, TripAlarm tripAlarm) {
        this.node = node;
        this.supervisor = supervisor;
        this.sweeper = sweeper;
        this.tripAlarm = tripAlarm;
    }

    /** From now on. */
    void begin() {
        node.onChange(this::changed);
    }

    private void changed() {
        tripAlarm.refresh();
        supervisor.openBreakers().forEach(supervisor::reset);
        // It throws once the plugins are stopped.
        Future.succeededFuture()
                .compose(now -> sweeper.judgeInconclusiveAgain())
                .onFailure(failure -> log.warn(
                        "filings without a conclusion are judged again at the next change: {}", failure.toString()));
    }
}
