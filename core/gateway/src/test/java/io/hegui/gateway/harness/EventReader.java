package io.hegui.gateway.harness;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads server-sent events off an answer, as the HTML standard has them parsed. */
public final class EventReader implements AutoCloseable {
    /**
     * An event, or a comment, which has no name.
     *
     * @param id empty if it has none
     */
    public record Event(String id, String name, String data) {
        public JsonObject json() {
            return new JsonObject(data);
        }

        public boolean isComment() {
            return name.isEmpty();
        }
    }

    private final InputStream body;
    private final BufferedReader lines;

    public EventReader(HttpResponse<InputStream> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no stream: " + response.statusCode());
        }
        this.body = response.body();
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** Waits for the next event or comment; empty at the end of the stream, also where it breaks off. */
    public Optional<Event> next() {
        String id = "";
        String name = "";
        StringBuilder data = new StringBuilder();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    lines.readLine();
                    return Optional.of(new Event("", "", line.substring(1).strip()));
                }
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return Optional.of(new Event(id, name, data.toString()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All events up to the first that matches, that one included; comments left out unless they match. */
    public List<Event> until(Predicate<Event> wanted) {
        List<Event> read = new ArrayList<>();
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            boolean match = wanted.test(event.get());
            if (match || !event.get().isComment()) {
                read.add(event.get());
            }
            if (match) {
                return read;
            }
        }
        throw new IllegalStateException("the stream ended after " + read);
    }

    /** All events to the end of the stream. */
    public List<Event> toEnd() {
        List<Event> read = new ArrayList<>();
        for (Optional<Event> event = next(); event.isPresent(); event = next()) {
            if (!event.get().isComment()) {
                read.add(event.get());
            }
        }
        return read;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
