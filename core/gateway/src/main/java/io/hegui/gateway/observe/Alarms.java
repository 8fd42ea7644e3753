package io.hegui.gateway.observe;

import com.google.inject.Inject;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** What somebody must look at though requests are served. Other parts say what there is of each kind. */
public final class Alarms {
    private final MeterRegistry registry;
    private final Map<String, Supplier<List<Alarm>>> sources = new ConcurrentSkipListMap<>();

    @Inject
    public Alarms(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * One thing that somebody must look at.
     *
     * @param kind such as {@code plugin-zombie}
     * @param subject what it is about, an id
     * @param text for operators: what happened, and what to do
     */
    public record Alarm(String kind, String subject, String text) {}

    /** @param source what is open of that kind now; asked on any thread, must answer at once */
    public void register(String kind, Supplier<List<Alarm>> source) {
        sources.put(kind, source);
        Gauge.builder("hegui.alarms", source, asked -> asked.get().size())
                .description("Alarms that are open, by kind")
                .tag("kind", kind)
                .register(registry);
    }

    /** All that are open, by kind. */
    public List<Alarm> open() {
        return sources.values().stream()
                .flatMap(source -> source.get().stream())
                .toList();
    }

    /** Kinds of which one is open. */
    List<String> kinds() {
        return open().stream().map(Alarm::kind).distinct().toList();
    }
}
