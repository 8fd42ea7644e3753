package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check saw: the field, the value, what it should have been, and which of the check's messages says so. It holds
 * values, never finished text; they are read once the check has returned, and must not change.
 *
 * @param field column name, or the name of a computed figure such as {@code annual_cost}
 * @param observed the value seen; empty where it is missing
 * @param expected what was expected instead
 * @param message name of a message in the check's page
 * @param arguments further values the message names, in order
 * @param working how a computed figure came about
 * @param unknown whether the check could not judge, because a value to compare with is not loaded
 */
public record Observation(
        String field,
        Optional<Object> observed,
        Optional<Expected> expected,
        String message,
        Map<String, Object> arguments,
        Working working,
        boolean unknown) {
    /** Name of the message that is used unless another is named. */
    public static final String DEFAULT_MESSAGE = "finding";

    public Observation {
        requireNonNull(field, "field is null");
        requireNonNull(message, "message is null");
        requireNonNull(working, "working is null");
        arguments = arguments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** An observation about a column, or about a figure computed from several. */
    public static Observation on(String field) {
        return new Observation(
                field, Optional.empty(), Optional.empty(), DEFAULT_MESSAGE, Map.of(), Working.NONE, false);
    }

    /** The check cannot judge: no value of the parameter is loaded for that day. */
    public static Observation unknown(String field, Parameter<?> parameter, LocalDate on) {
        return new Observation(field, Optional.empty(), Optional.empty(), "unknown", Map.of(), Working.NONE, true)
                // in this order: the fingerprint must be the same wherever the filing is judged
                .with("parameter", parameter.id())
                .with("date", on);
    }

    public Observation observed(Object value) {
        return new Observation(field, Optional.of(value), expected, message, arguments, working, unknown);
    }

    public Observation expected(Expected value) {
        return new Observation(field, observed, Optional.of(value), message, arguments, working, unknown);
    }

    /** Picks one of the check's messages other than {@value #DEFAULT_MESSAGE}. */
    public Observation because(String messageName) {
        return new Observation(field, observed, expected, messageName, arguments, working, unknown);
    }

    /** Gives a value that the message names. */
    public Observation with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Observation(field, observed, expected, message, more, working, unknown);
    }

    public Observation working(Working steps) {
        return new Observation(field, observed, expected, message, arguments, steps, unknown);
    }
}
