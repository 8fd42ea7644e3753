package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.check.RunMonitor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The runs that this node's workers carry out, for those who watch how far they are. */
@Singleton
public final class RunsUnderWay {
    /**
     * One of them.
     *
     * @param bytes size of the file as filed
     * @param startedAt reading of {@link System#nanoTime}
     */
    public record Current(RunMonitor monitor, long bytes, long startedAt) {}

    /** Keeps a run in the list until it is over. */
    public interface Hold {
        /** Does nothing the second time. */
        void end();
    }

    private final ConcurrentHashMap<UUID, Current> runs = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> watchers = new CopyOnWriteArrayList<>();

    @Inject
    public RunsUnderWay() {}

    /** Whether this node carries none out. */
    boolean isEmpty() {
        return runs.isEmpty();
    }

    public Optional<Current> find(UUID submission) {
        return Optional.ofNullable(runs.get(submission));
    }

    /** Has somebody told of each run that begins or ends here, once its state is committed, on any thread. */
    public void onChange(Consumer<UUID> watcher) {
        watchers.add(watcher);
    }

    /** A run begins; its state is committed. */
    public Hold begin(UUID submission, Current run) {
        runs.put(submission, run);
        tell(submission);
        return () -> {
            // A run that was lost may have been leased again by this very node: that one stays.
            if (runs.remove(submission, run)) {
                tell(submission);
            }
        };
    }

    private void tell(UUID submission) {
        watchers.forEach(watcher -> watcher.accept(submission));
    }
}
