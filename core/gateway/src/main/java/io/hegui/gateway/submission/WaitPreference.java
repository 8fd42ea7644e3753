package io.hegui.gateway.submission;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wait preference of RFC 7240: {@code Prefer: wait=SECONDS}. */
final class WaitPreference {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");

    private WaitPreference() {}

    /** How long the client would wait, cut to the longest time allowed; empty if it did not say. */
    static Optional<Duration> of(HttpServerRequest request, Duration longest) {
        return Optional.ofNullable(request.getHeader("Prefer"))
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group(1))))
                .map(asked -> asked.compareTo(longest) > 0 ? longest : asked);
    }
}
