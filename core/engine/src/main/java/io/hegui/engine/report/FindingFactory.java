package io.hegui.engine.report;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.value.ResidentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes findings: canonical values, personal data masked, a fingerprint. Belongs to one run; one thread. */
public final class FindingFactory {
    private static final int FINGERPRINT_BYTES = 8;

    private final Set<String> personalColumns;
    private final Map<String, Map<String, String>> figures;
    private final MessageDigest digest;

    /** @param personalColumns names of the columns that hold personal data */
    public FindingFactory(Set<String> personalColumns) {
        this(personalColumns, Map.of());
    }

    /**
     * @param personalColumns names of the columns that hold personal data
     * @param figures by id of a check, what each of its findings shows in its working besides what the check gives
     */
    public FindingFactory(Set<String> personalColumns, Map<String, Map<String, String>> figures) {
        this.personalColumns = Set.copyOf(personalColumns);
        this.figures = Map.copyOf(figures);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a plugin's check saw. Calls the plugin's value classes: only within a guarded call. */
    public Finding of(CheckPage page, Place place, Observation seen) {
        boolean masked = personalColumns.contains(seen.field());
        Map<String, Value> arguments = new LinkedHashMap<>();
        seen.arguments()
                .forEach((name, value) -> arguments.put(
                        name,
                        masked(
                                Values.of(value),
                                personalColumns.contains(name) || value instanceof ResidentId,
                                place)));
        return finding(
                page,
                seen.unknown(),
                place,
                seen.field(),
                seen.observed().map(value -> masked(Values.of(value), masked, place)),
                seen.expected().map(value -> masked(Values.of(value), masked, place)),
                masked
                        ? Optional.empty()
                        : seen.observed()
                                .flatMap(value ->
                                        seen.expected().flatMap(expected -> Values.difference(value, expected))),
                seen.message(),
                arguments,
                with(figures.getOrDefault(page.id(), Map.of()), masked(seen.working(), place)));
    }

    /** What the engine itself found; the values are masked already. */
    public Finding of(
            CheckPage page,
            Place place,
            String field,
            Optional<Value> observed,
            Optional<Expectation> expected,
            String message,
            Map<String, Value> arguments) {
        return finding(
                page, false, place, field, observed, expected, Optional.empty(), message, arguments, Working.NONE);
    }

    private Finding finding(
            CheckPage page,
            boolean unknown,
            Place place,
            String field,
            Optional<Value> observed,
            Optional<Expectation> expected,
            Optional<Value> difference,
            String message,
            Map<String, Value> arguments,
            Working working) {
        Kind kind = page.kind();
        Severity severity = page.severity();
        return new Finding(
                page.id(),
                kind,
                severity,
                unknown,
                place.row(),
                place.key(),
                field,
                observed,
                expected,
                difference,
                message,
                arguments,
                working,
                place.extra(),
                fingerprint(page.id(), place.key(), field, observed, arguments));
    }

    private String fingerprint(
            String check, String key, String field, Optional<Value> observed, Map<String, Value> arguments) {
        add(check);
        add(key);
        add(field);
        add(observed.map(Value::text).orElse(""));
        arguments.forEach((name, value) -> {
            add(name);
            add(value.text());
        });
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    /** Length first, so that no two lists of texts look alike. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static Expectation masked(Expectation expectation, boolean always, Place place) {
        return new Expectation(
                expectation.form(),
                expectation.values().stream()
                        .map(value -> masked(value, always, place))
                        .toList());
    }

    private static Value masked(Value value, boolean always, Place place) {
        return always || place.personal().contains(value.text())
                ? new Value(Value.Type.TEXT, Masking.mask(value.text()), Optional.empty())
                : value;
    }

    private static Working with(Map<String, String> more, Working working) {
        if (more.isEmpty()) {
            return working;
        }
        Map<String, String> figures = new LinkedHashMap<>(working.figures());
        figures.putAll(more);
        return new Working(figures, working.steps());
    }

    private static Working masked(Working working, Place place) {
        if (working.isEmpty() || place.personal().isEmpty()) {
            return working;
        }
        List<Map<String, String>> steps =
                working.steps().stream().map(step -> masked(step, place)).toList();
        return new Working(masked(working.figures(), place), steps);
    }

    private static Map<String, String> masked(Map<String, String> texts, Place place) {
        Map<String, String> masked = new LinkedHashMap<>();
        texts.forEach((name, text) -> masked.put(name, place.personal().contains(text) ? Masking.mask(text) : text));
        return masked;
    }
}
