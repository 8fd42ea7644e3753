package io.hegui.engine.expression;

import io.hegui.engine.report.Expectation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rule whose types are known, for one kind of record.
 *
 * @param file what people know its file by
 * @param breach whether something is wrong with a record that the rule is about
 */
record Rule(
        String file,
        Class<? extends Record> recordType,
        List<RuleParameter> parameters,
        Optional<Term> when,
        Term breach,
        String field,
        Optional<Term> observed,
        Optional<ExpectedTerms> expected,
        Map<String, Term> arguments) {
    Rule {
        parameters = List.copyOf(parameters);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** A relation and the values it is to. */
    record ExpectedTerms(Expectation.Form form, List<Term> values) {
        ExpectedTerms {
            values = List.copyOf(values);
        }
    }

    /** The same with another condition. */
    Rule with(Optional<Term> otherWhen, Term otherBreach) {
        return new Rule(file, recordType, parameters, otherWhen, otherBreach, field, observed, expected, arguments);
    }

    /** Numbers of the parameters that decide which records it is about. */
    Set<Integer> neededFirst() {
        return when.map(term -> thresholds(Stream.of(term))).orElse(Set.of());
    }

    /** Numbers of the other parameters that it names. */
    Set<Integer> neededThen() {
        Stream<Term> rest = Stream.of(
                        Stream.of(breach),
                        observed.stream(),
                        expected.stream().flatMap(terms -> terms.values().stream()),
                        arguments.values().stream())
                .flatMap(terms -> terms);
        Set<Integer> needed = thresholds(rest);
        needed.removeAll(neededFirst());
        return needed;
    }

    private static Set<Integer> thresholds(Stream<Term> terms) {
        Set<Integer> numbers = new TreeSet<>();
        terms.forEach(term -> gather(term, numbers));
        return numbers;
    }

    private static void gather(Term term, Set<Integer> numbers) {
        if (term instanceof Term.Threshold threshold) {
            numbers.add(threshold.number());
        }
        term.parts().forEach(part -> gather(part, numbers));
    }
}
