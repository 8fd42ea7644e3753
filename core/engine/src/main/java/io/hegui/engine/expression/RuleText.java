package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.report.Expectation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule as an author writes it.
 *
 * @param parameters ids of parameters, by the names that the expressions use
 * @param needs datasets to look rows up in, by the names that the expressions use
 * @param when which records it is about; empty for all
 * @param condition what is wrong, or what must hold
 * @param mustHold whether the condition is what must hold
 * @param field column, or computed figure, that a finding is about
 * @param observed the value seen; empty for that of the column
 * @param expected what was expected instead; empty where that follows from the condition, or is not said
 * @param arguments further values that the messages name
 */
public record RuleText(
        Subject subject,
        Map<String, String> parameters,
        Map<String, NeedText> needs,
        Optional<SourceText> when,
        SourceText condition,
        boolean mustHold,
        String field,
        Optional<SourceText> observed,
        Optional<ExpectedText> expected,
        Map<String, SourceText> arguments) {
    public RuleText {
        requireNonNull(subject, "subject is null");
        requireNonNull(condition, "condition is null");
        requireNonNull(field, "field is null");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Ids of the datasets that it looks into. */
    public List<String> neededDatasets() {
        return needs.values().stream().map(need -> need.dataset().text()).toList();
    }

    /** The parts that say what is judged, and how, as the author wrote them, by their keys in the page. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(subject.key(), subject.name());
        if (!parameters.isEmpty()) {
            parts.put("parameters", named(parameters));
        }
        if (!needs.isEmpty()) {
            parts.put("needs", named(needs));
        }
        when.ifPresent(source -> parts.put("when", source.text().strip()));
        parts.put(mustHold ? "expect" : "findingWhen", condition.text().strip());
        return parts;
    }

    private static String named(Map<String, ?> parts) {
        return parts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * Another dataset, and the column that its rows are found by.
     *
     * @param key empty where that is its key column
     */
    public record NeedText(SourceText dataset, Optional<SourceText> key) {
        public NeedText {
            requireNonNull(dataset, "dataset is null");
        }

        @Override
        public String toString() {
            return key.map(column -> "{dataset: " + dataset.text() + ", key: " + column.text() + "}")
                    .orElse(dataset.text());
        }
    }

    /** A relation and the values it is to. */
    public record ExpectedText(Expectation.Form form, List<SourceText> values) {
        public ExpectedText {
            values = List.copyOf(values);
        }
    }
}
