package io.hegui.engine.expression;

import io.hegui.engine.report.Expectation;
import io.hegui.sdk.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Types a rule against the records that it is to judge. */
final class RuleReader {
    private final RuleText text;
    private final Class<? extends Record> recordType;
    private final Vocabulary vocabulary;
    private final Consumer<Text> problems;
    private boolean usable = true;

    RuleReader(
            RuleText text,
            Class<? extends Record> recordType,
            List<Field> fields,
            Map<String, RuleParameter> parameters,
            List<RuleNeed> needs,
            Consumer<Text> problems) {
        this.text = text;
        this.recordType = recordType;
        this.vocabulary = new Vocabulary(fields, parameters, needs);
        this.problems = problems;
    }

    /** The rule; empty, with at least one problem, if an expression cannot be used. */
    Optional<Rule> read() {
        Optional<Term> when = text.when().flatMap(this::condition);
        Optional<Term> written = condition(text.condition());
        Optional<Term> breach = written.map(term -> text.mustHold() ? new Term.Not(term, term.spot()) : term);
        Optional<Term> observed = text.observed().flatMap(this::value).or(this::column);
        Optional<Rule.ExpectedTerms> expected =
                text.expected().isPresent() ? expected(text.expected().get()) : breach.flatMap(this::following);
        Map<String, Term> arguments = new LinkedHashMap<>();
        text.arguments().forEach((name, source) -> value(source).ifPresent(term -> arguments.put(name, term)));
        if (breach.isEmpty() || !usable) {
            return Optional.empty();
        }
        Rule rule = new Rule(
                text.condition().file(),
                recordType,
                vocabulary.parameters(),
                vocabulary.lookups(),
                when,
                breach.get(),
                text.field(),
                observed,
                expected,
                arguments);
        requireValues(rule);
        return usable ? Optional.of(rule) : Optional.empty();
    }

    private Optional<Term> condition(SourceText source) {
        Optional<Term> term = value(source);
        if (term.isPresent() && term.get().type().form() != Form.BOOL) {
            report(
                    source,
                    new Spot(source.line(), source.column()),
                    ExpressionRefusals.NO_CONDITION.with(
                            term.get().type().celType().name()));
        }
        return term;
    }

    private Optional<Term> value(SourceText source) {
        try {
            return Optional.of(Translator.term(vocabulary, source));
        } catch (UnusableException e) {
            report(source, e.spot(), e.problem());
            return Optional.empty();
        }
    }

    /** The column that findings are about, if it is one that the rule sees. */
    private Optional<Term> column() {
        return vocabulary
                .field(text.field())
                .map(field -> new Term.Value(
                        Row.JUDGED,
                        field,
                        List.of(),
                        new Spot(text.condition().line(), text.condition().column())));
    }

    private Optional<Rule.ExpectedTerms> expected(RuleText.ExpectedText written) {
        List<Term> values = written.values().stream()
                .flatMap(source -> value(source).stream())
                .toList();
        return Optional.of(new Rule.ExpectedTerms(written.form(), values));
    }

    /** What a plain comparison of the column says of what was expected. */
    private Optional<Rule.ExpectedTerms> following(Term breach) {
        boolean held = breach instanceof Term.Not;
        Term condition = breach instanceof Term.Not not ? not.part() : breach;
        if (condition instanceof Term.Comparison comparison) {
            return following(
                    held ? comparison.relation() : comparison.relation().negated(), comparison);
        }
        if (condition instanceof Term.Among among && isColumn(among.value())) {
            List<Term> constants = among.constants().stream()
                    .<Term>map(value -> new Term.Constant(among.value().type(), value, among.spot()))
                    .toList();
            return Optional.of(
                    new Rule.ExpectedTerms(held ? Expectation.Form.ONE_OF : Expectation.Form.NONE_OF, constants));
        }
        return Optional.empty();
    }

    private Optional<Rule.ExpectedTerms> following(Relation relation, Term.Comparison comparison) {
        if (!isColumn(comparison.left())) {
            return Optional.empty();
        }
        Optional<Expectation.Form> form = switch (relation) {
            case AT_MOST -> Optional.of(Expectation.Form.AT_MOST);
            case AT_LEAST -> Optional.of(Expectation.Form.AT_LEAST);
            case EQUAL -> Optional.of(Expectation.Form.EQUAL_TO);
            case UNEQUAL -> Optional.of(Expectation.Form.NONE_OF);
            case LESS, MORE -> Optional.empty();
        };
        return form.map(known -> new Rule.ExpectedTerms(known, List.of(comparison.right())));
    }

    private boolean isColumn(Term term) {
        return term instanceof Term.Value value
                && value.row().equals(Row.JUDGED)
                && value.field().name().equals(text.field());
    }

    /** A value that a finding shows must be there whenever there is a finding. */
    private void requireValues(Rule rule) {
        try {
            Set<Presence.Sure> concerned = rule.when()
                    .map(term -> Presence.require(term, Set.of()).ifTrue())
                    .orElse(Set.of());
            Set<Presence.Sure> found = Presence.both(
                    concerned, Presence.require(rule.breach(), concerned).ifTrue());
            if (text.observed().isPresent()) {
                rule.observed().ifPresent(term -> Presence.require(term, found));
            }
            rule.expected().ifPresent(terms -> terms.values().forEach(term -> Presence.require(term, found)));
            rule.arguments().values().forEach(term -> Presence.require(term, found));
        } catch (UnusableException e) {
            report(text.condition(), e.spot(), e.problem());
        }
    }

    private void report(SourceText source, Spot spot, Text problem) {
        usable = false;
        problems.accept(ExpressionRefusals.AT.with(source.file(), spot.line(), spot.column(), problem));
    }
}
