package io.hegui.gateway.upload;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a client says of an upload: names and values, the values in base64 ({@code Upload-Metadata} of tus). */
record UploadMetadata(Map<String, String> values) {
    private static final int LONGEST = 4_096;

    UploadMetadata {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException if the header is malformed */
    static UploadMetadata parse(String header) {
        if (header.length() > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " characters");
        }
        Map<String, String> values = new TreeMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts[0].isEmpty() || parts.length > 2) {
                throw new IllegalArgumentException("'" + pair + "' is no name with a value in base64");
            }
            String value =
                    parts.length == 1 ? "" : new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            if (values.put(parts[0], value) != null) {
                throw new IllegalArgumentException("'" + parts[0] + "' comes twice");
            }
        }
        return new UploadMetadata(values);
    }

    static UploadMetadata of(JsonObject json) {
        Map<String, String> values = new TreeMap<>();
        json.forEach(entry -> values.put(entry.getKey(), String.valueOf(entry.getValue())));
        return new UploadMetadata(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        new TreeMap<>(values).forEach(json::put);
        return json;
    }

    String encoded() {
        StringBuilder header = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) -> header.append(header.isEmpty() ? "" : ",")
                        .append(name)
                        .append(' ')
                        .append(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return header.toString();
    }
}
