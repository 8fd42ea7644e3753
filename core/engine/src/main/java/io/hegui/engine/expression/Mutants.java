package io.hegui.engine.expression;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways in which a rule can be wrong by one thing: a comparison turned round or off by its equality, a constant off by
 * one, a sign of arithmetic, {@code &&} for {@code ||}, a question turned round.
 */
final class Mutants {
    private static final Map<Operation, Operation> SIGN = Map.ofEntries(
            Map.entry(Operation.ADD_INT, Operation.SUBTRACT_INT),
            Map.entry(Operation.SUBTRACT_INT, Operation.ADD_INT),
            Map.entry(Operation.MULTIPLY_INT, Operation.DIVIDE_INT),
            Map.entry(Operation.DIVIDE_INT, Operation.MULTIPLY_INT),
            Map.entry(Operation.ADD_MONEY, Operation.SUBTRACT_MONEY),
            Map.entry(Operation.SUBTRACT_MONEY, Operation.ADD_MONEY),
            Map.entry(Operation.ADD_RATE, Operation.SUBTRACT_RATE),
            Map.entry(Operation.SUBTRACT_RATE, Operation.ADD_RATE));

    private Mutants() {}

    /** A wrong rule, and what is wrong with it. */
    record Mutant(String what, Rule rule) {}

    private record Changed(String what, Term term) {}

    static List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        rule.when()
                .ifPresent(when -> of(when).forEach(changed -> mutants.add(
                        new Mutant(changed.what(), rule.with(Optional.of(changed.term()), rule.breach())))));
        of(rule.breach())
                .forEach(changed -> mutants.add(new Mutant(changed.what(), rule.with(rule.when(), changed.term()))));
        return mutants;
    }

    /** The term with one of its parts, or itself, changed. */
    private static List<Changed> of(Term term) {
        List<Changed> all = new ArrayList<>(itself(term));
        for (int i = 0; i < term.parts().size(); i++) {
            for (Changed part : of(term.parts().get(i))) {
                List<Term> parts = new ArrayList<>(term.parts());
                parts.set(i, part.term());
                all.add(new Changed(part.what(), term.with(parts)));
            }
        }
        return all;
    }

    private static List<Changed> itself(Term term) {
        List<Changed> changes = new ArrayList<>();
        if (term instanceof Term.Comparison it) {
            changes.add(changed(
                    it,
                    "comparison turned round",
                    new Term.Comparison(it.relation().negated(), it.left(), it.right(), it.spot())));
            if (it.relation().isOrder()) {
                changes.add(changed(
                        it,
                        "equality let in or out",
                        new Term.Comparison(it.relation().shifted(), it.left(), it.right(), it.spot())));
            }
        } else if (term instanceof Term.Among || term instanceof Term.Has || term instanceof Term.Found) {
            changes.add(changed(term, "question turned round", new Term.Not(term, term.spot())));
        } else if (term instanceof Term.Junction it) {
            changes.add(changed(
                    it,
                    it.and() ? "|| for &&" : "&& for ||",
                    new Term.Junction(!it.and(), it.left(), it.right(), it.spot())));
        } else if (term instanceof Term.Call it && SIGN.containsKey(it.operation())) {
            changes.add(
                    changed(it, "sign of arithmetic", new Term.Call(SIGN.get(it.operation()), it.parts(), it.spot())));
        } else if (term instanceof Term.Call it && it.type().form() == Form.BOOL) {
            changes.add(changed(it, "question turned round", new Term.Not(it, it.spot())));
        } else if (term instanceof Term.Constant it) {
            next(it).ifPresent(value ->
                    changes.add(changed(it, "constant off by one", new Term.Constant(it.type(), value, it.spot()))));
        }
        return changes;
    }

    private static Optional<Object> next(Term.Constant constant) {
        if (constant.value() instanceof Long number) {
            return Optional.of(number + 1);
        }
        if (constant.value() instanceof LocalDate day) {
            return Optional.of(day.plusDays(1));
        }
        return constant.value() instanceof YearMonth month ? Optional.of(month.plusMonths(1)) : Optional.empty();
    }

    private static Changed changed(Term where, String what, Term now) {
        return new Changed(
                "line " + where.spot().line() + ", column " + where.spot().column() + ": " + what, now);
    }
}
