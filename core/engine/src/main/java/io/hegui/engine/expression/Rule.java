package io.hegui.engine.expression;

import io.hegui.engine.report.Expectation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<RuleLookup> lookups,
        Optional<Term> when,
        Term breach,
        String field,
        Optional<Term> observed,
        Optional<ExpectedTerms> expected,
        Map<String, Term> arguments) {
    Rule {
        parameters = List.copyOf(parameters);
        lookups = List.copyOf(lookups);
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
        return new Rule(
                file, recordType, parameters, lookups, otherWhen, otherBreach, field, observed, expected, arguments);
    }

    /** What must be known to decide whether it is about a record. */
    Inputs neededFirst() {
        return Inputs.of(when.stream());
    }

    /** What else must be known. */
    Inputs neededThen() {
        return Inputs.of(afterwards()).without(neededFirst());
    }

    /** The columns that are read of the rows looked up in one dataset. */
    Set<Field> fieldsOf(RuleNeed need) {
        Set<Field> fields = new LinkedHashSet<>();
        Stream.concat(when.stream(), afterwards()).flatMap(Term::all).forEach(term -> {
            if (term instanceof Term.Value value && isOf(need, value.row())) {
                fields.add(value.field());
            } else if (term instanceof Term.Has has && isOf(need, has.row())) {
                fields.add(has.field());
            }
        });
        return fields;
    }

    private boolean isOf(RuleNeed need, Row row) {
        return row instanceof Row.LookedUp lookedUp
                && lookups.get(lookedUp.number()).need().equals(need);
    }

    private Stream<Term> afterwards() {
        return Stream.of(
                        Stream.of(breach),
                        observed.stream(),
                        expected.stream().flatMap(terms -> terms.values().stream()),
                        arguments.values().stream())
                .flatMap(terms -> terms);
    }
}
