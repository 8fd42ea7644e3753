package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Counts the returns that a version of a plugin fails to judge, and tells when it is too many in too short a time. For any thread. */
public final class VersionBreaker {
    private final Clock clock;
    private final int most;
    private final Duration window;
    private final List<Consumer<Trip>> listeners = new CopyOnWriteArrayList<>();
    /** When each return failed last, by the hash of the version's file. */
    private final Map<String, Map<String, Instant>> failed = new HashMap<>();

    /**
     * @param most returns that fail within the window until it trips, at least 1
     * @param window above zero
     */
    public VersionBreaker(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /**
     * A version has failed too often.
     *
     * @param reason for operators; says nothing of what was filed
     */
    public record Trip(PluginVersion version, String reason) {}

    /** Has it called for each trip from now on; it must return at once. */
    public void onTrip(Consumer<Trip> listener) {
        listeners.add(listener);
    }

    /**
     * A version has failed to judge a return.
     *
     * @param filedReturn says which; the same one counts once, however often it is filed
     */
    public void failed(PluginVersion version, String filedReturn, CheckFailure failure) {
        trip(version, filedReturn, failure).ifPresent(trip -> listeners.forEach(listener -> listener.accept(trip)));
    }

    private synchronized Optional<Trip> trip(PluginVersion version, String filedReturn, CheckFailure failure) {
        Instant now = clock.instant();
        Map<String, Instant> returns = failed.computeIfAbsent(version.sha256(), first -> new LinkedHashMap<>());
        returns.values().removeIf(at -> at.isBefore(now.minus(window)));
        returns.put(filedReturn, now);
        if (returns.size() < most) {
            return Optional.empty();
        }
        failed.remove(version.sha256());
        return Optional.of(new Trip(
                version,
                most + " returns within " + window + " could not be judged, the last because of check "
                        + failure.check() + ": " + kind(failure.reason())));
    }

    /** What was thrown, without its message, which may quote what was filed. */
    private static String kind(String reason) {
        return reason.lines().findFirst().orElse("").split(": ", 2)[0];
    }
}
