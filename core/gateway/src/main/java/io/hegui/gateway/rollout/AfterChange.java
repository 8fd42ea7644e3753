package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.check.Supervisor;
import io.hegui.gateway.run.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows once other versions are active here: what had stopped because of the earlier ones goes on. */
final class AfterChange {
    private static final Logger log = LoggerFactory.getLogger(AfterChange.class);

    private final NodePlugins node;
    private final Supervisor supervisor;
    private final Sweeper sweeper;

    @Inject
    AfterChange(NodePlugins node, Supervisor supervisor, Sweeper sweeper) {
        this.node = node;
        this.supervisor = supervisor;
        this.sweeper = sweeper;
    }

    /** From now on. */
    void begin() {
        node.onChange(this::changed);
    }

    private void changed() {
        supervisor.openBreakers().forEach(supervisor::reset);
        sweeper.judgeInconclusiveAgain()
                .onFailure(failure -> log.warn(
                        "filings without a conclusion are judged again at the next change: {}", failure.toString()));
    }
}
