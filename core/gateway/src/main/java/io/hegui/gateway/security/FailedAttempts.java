package io.hegui.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts wrong secrets by client, whether the client exists or not: ten in a minute, and it has to wait. */
final class FailedAttempts {
    private static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Window(Instant ends, int failures) {}

    private final Clock clock;
    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(100_000).build();

    @Inject
    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long this client has to wait, if it has to. */
    Optional<Duration> penalty(String clientId) {
        Instant now = clock.instant();
        @Nullable Window window = windows.getIfPresent(clientId);
        if (window == null || window.failures() < ALLOWED || !window.ends().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, window.ends()));
    }

    void add(String clientId) {
        Instant now = clock.instant();
        windows.asMap().compute(clientId, (id, window) -> {
            if (window == null || !window.ends().isAfter(now)) {
                return new Window(now.plus(WINDOW), 1);
            }
            return new Window(window.ends(), window.failures() + 1);
        });
    }
}
