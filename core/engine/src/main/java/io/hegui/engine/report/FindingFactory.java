package io.hegui.engine.report;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.value.ResidentId;
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
    private final GrowingBytes said = new GrowingBytes();

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
        Optional<Value> difference = Optional.empty();
        if (!masked && seen.observed().isPresent() && seen.expected().isPresent()) {
            difference =
                    Values.difference(seen.observed().get(), seen.expected().get());
        }
        return finding(
                page,
                seen.unknown(),
                place,
                seen.field(),
                seen.observed().map(value -> masked(Values.of(value), masked, place)),
                seen.expected().map(value -> masked(Values.of(value), masked, place)),
                difference,
                seen.message(),
                arguments(seen, place),
                with(figures.getOrDefault(page.id(), Map.of()), masked(seen.working(), place)));
    }

    private Map<String, Value> arguments(Observation seen, Place place) {
        if (seen.arguments().isEmpty()) {
            return Map.of();
        }
        Map<String, Value> arguments = new LinkedHashMap<>();
        seen.arguments().forEach((name, value) -> {
            boolean personal = personalColumns.contains(name) || value instanceof ResidentId;
            arguments.put(name, masked(Values.of(value), personal, place));
        });
        return arguments;
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
        // length first, so that no two lists of texts look alike
        said.clear();
        said.sizedText(check);
        said.sizedText(key);
        said.sizedText(field);
        said.sizedText(observed.isPresent() ? observed.get().text() : "");
        arguments.forEach((name, value) -> {
            said.sizedText(name);
            said.sizedText(value.text());
        });
        said.addTo(digest);
        return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    }

    private static Expectation masked(Expectation expectation, boolean always, Place place) {
        if (!always && expectation.values().stream().noneMatch(value -> isPersonal(value.text(), place))) {
            return expectation;
        }
        return new Expectation(
                expectation.form(),
                expectation.values().stream()
                        .map(value -> masked(value, always, place))
                        .toList());
    }

    private static Value masked(Value value, boolean always, Place place) {
        return always || isPersonal(value.text(), place)
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
        if (working.isEmpty()
                || (isClean(working.figures(), place)
                        && working.steps().stream().allMatch(step -> isClean(step, place)))) {
            return working;
        }
        List<Map<String, String>> steps =
                working.steps().stream().map(step -> masked(step, place)).toList();
        return new Working(masked(working.figures(), place), steps);
    }

    private static Map<String, String> masked(Map<String, String> texts, Place place) {
        Map<String, String> masked = new LinkedHashMap<>();
        texts.forEach((name, text) -> masked.put(name, isPersonal(text, place) ? Masking.mask(text) : text));
        return masked;
    }

    private static boolean isClean(Map<String, String> texts, Place place) {
        for (String text : texts.values()) {
            if (isPersonal(text, place)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPersonal(String text, Place place) {
        List<String> personal = place.personal();
        for (int i = 0; i < personal.size(); i++) {
            if (personal.get(i).equals(text)) {
                return true;
            }
        }
        return false;
    }
}
