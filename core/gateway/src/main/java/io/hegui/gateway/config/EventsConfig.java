package io.hegui.gateway.config;

import java.time.Duration;

/**
 * How a client follows a run.
 *
 * @param interval time between two events of progress
 * @param heartbeat time between two signs of life on a stream without events; at most a minute, since a connection
 *     that is silent for three is closed
 * @param streamsPerClient streams that one client may have open, 1 to 10 000
 */
public record EventsConfig(Duration interval, Duration heartbeat, int streamsPerClient) {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    static EventsConfig from(Settings settings) {
        Duration heartbeat = settings.duration("events.heartbeat", "PT15S");
        if (heartbeat.compareTo(LONGEST_SILENCE) > 0) {
            throw new ConfigurationException(
                    "events.heartbeat must be at most " + LONGEST_SILENCE + ", was '" + heartbeat + "'");
        }
        return new EventsConfig(
                settings.duration("events.interval", "PT0.5S"),
                heartbeat,
                settings.integer("events.streams-per-client", 20, 1, 10_000));
    }
}
