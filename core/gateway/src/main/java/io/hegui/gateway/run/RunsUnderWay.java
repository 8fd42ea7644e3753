package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.check.RunMonitor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of this node, for whoever wants to watch one. */
public final class RunsUnderWay {
    private final Map<UUID, RunMonitor> monitors = new ConcurrentHashMap<>();

    @Inject
    public RunsUnderWay() {}

    /** The run of that submission, if it goes on here. */
    public Optional<RunMonitor> find(UUID submission) {
        return Optional.ofNullable(monitors.get(submission));
    }

    void begin(UUID submission, RunMonitor monitor) {
        monitors.put(submission, monitor);
    }

    void end(UUID submission, RunMonitor monitor) {
        monitors.remove(submission, monitor);
    }
}
