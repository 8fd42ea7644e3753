package io.hegui.gateway.submission;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Who signs a filing for the institution.
 *
 * @param second a second person, where the institution's own rules ask for two
 */
record Signature(String name, String role, Optional<Person> second) {
    private static final int LONGEST = 100;

    record Person(String name, String role) {
        Person {
            checkText("second.name", name);
            checkText("second.role", role);
        }
    }

    Signature {
        checkText("name", name);
        checkText("role", role);
        if (second.isPresent() && second.get().name().equals(name)) {
            throw new IllegalArgumentException("the second person is the first one");
        }
    }

    /** @throws IllegalArgumentException naming what is missing or wrong */
    static Signature of(JsonObject json) {
        JsonObject second = json.getJsonObject("second");
        return new Signature(
                text(json, "name"),
                text(json, "role"),
                second == null
                        ? Optional.empty()
                        : Optional.of(new Person(text(second, "name"), text(second, "role"))));
    }

    private static String text(JsonObject json, String key) {
        String text = json.getString(key);
        if (text == null) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return text;
    }

    private static void checkText(String key, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("'" + key + "' has 1 to " + LONGEST + " characters");
        }
    }
}
