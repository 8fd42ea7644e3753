package io.hegui.engine.expression;

import java.util.HashSet;
import java.util.Set;

/**
 * Sees to it that no column is read that may have no value, unless {@code has} was asked first, and none of a row that may
 * not be there, unless {@code in} was.
 */
final class Presence {
    private Presence() {}

    /** What is there for certain: a row, or a column's value in it. */
    sealed interface Sure {
        record OfRow(Row row) implements Sure {}

        record OfValue(Row row, Field field) implements Sure {}
    }

    /**
     * What is there for certain.
     *
     * @param ifTrue if the condition holds
     * @param ifFalse if it does not
     */
    record Known(Set<Sure> ifTrue, Set<Sure> ifFalse) {
        private static final Known NOTHING = new Known(Set.of(), Set.of());

        private Known turnedRound() {
            return new Known(/* ifTrue= */ ifFalse, /* ifFalse= */ ifTrue);
        }
    }

    /**
     * What a condition tells.
     *
     * @param before what is there for certain before it is asked
     * @throws UnusableException where something is read that may not be there
     */
    static Known require(Term term, Set<Sure> before) {
        if (term instanceof Term.Not not) {
            return require(not.part(), before).turnedRound();
        }
        if (term instanceof Term.Junction junction) {
            return require(junction, before);
        }
        if (term instanceof Term.Choice choice) {
            Known condition = require(choice.condition(), before);
            require(choice.then(), both(before, condition.ifTrue()));
            require(choice.otherwise(), both(before, condition.ifFalse()));
            return Known.NOTHING;
        }
        term.parts().forEach(part -> require(part, before));
        if (term instanceof Term.Found found) {
            return new Known(Set.of(new Sure.OfRow(found.row())), Set.of());
        }
        if (term instanceof Term.Has has) {
            requireRow(has.row(), has.spot(), before);
            return new Known(Set.of(new Sure.OfValue(has.row(), has.field())), Set.of());
        }
        if (term instanceof Term.Value value) {
            requireRow(value.row(), value.spot(), before);
            requireValue(value, before);
        }
        return Known.NOTHING;
    }

    private static void requireRow(Row row, Spot spot, Set<Sure> before) {
        if (row instanceof Row.LookedUp lookedUp && !before.contains(new Sure.OfRow(row))) {
            throw new UnusableException(
                    spot, ExpressionRefusals.MAYBE_NO_ROW.with(row.name(), lookedUp.key(), lookedUp.need()));
        }
    }

    private static void requireValue(Term.Value value, Set<Sure> before) {
        if (value.field().optional() && !before.contains(new Sure.OfValue(value.row(), value.field()))) {
            String name = value.row().name() + "." + value.field().name();
            throw new UnusableException(value.spot(), ExpressionRefusals.MAYBE_NO_VALUE.with(name));
        }
    }

    private static Known require(Term.Junction junction, Set<Sure> before) {
        Known left = require(junction.left(), before);
        Known right = require(junction.right(), both(before, junction.and() ? left.ifTrue() : left.ifFalse()));
        return junction.and()
                ? new Known(both(left.ifTrue(), right.ifTrue()), common(left.ifFalse(), right.ifFalse()))
                : new Known(common(left.ifTrue(), right.ifTrue()), both(left.ifFalse(), right.ifFalse()));
    }

    static Set<Sure> both(Set<Sure> some, Set<Sure> more) {
        Set<Sure> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<Sure> common(Set<Sure> some, Set<Sure> others) {
        Set<Sure> shared = new HashSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
