package io.hegui.engine.expression;

import java.util.HashSet;
import java.util.Set;

/** Sees to it that no column is read that may have no value, unless {@code has} was asked first. */
final class Presence {
    private Presence() {}

    /**
     * Columns that have a value for certain.
     *
     * @param ifTrue if the condition holds
     * @param ifFalse if it does not
     */
    record Known(Set<Field> ifTrue, Set<Field> ifFalse) {
        private static final Known NOTHING = new Known(Set.of(), Set.of());

        private Known turnedRound() {
            return new Known(/* ifTrue= */ ifFalse, /* ifFalse= */ ifTrue);
        }
    }

    /**
     * What a condition tells.
     *
     * @param before columns that have a value for certain before it is asked
     * @throws UnusableException where a column is read that may have none
     */
    static Known require(Term term, Set<Field> before) {
        if (term instanceof Term.Has has) {
            return new Known(Set.of(has.field()), Set.of());
        }
        if (term instanceof Term.Value value) {
            if (value.field().optional() && !before.contains(value.field())) {
                String name = Vocabulary.RECORD + "." + value.field().name();
                throw new UnusableException(
                        value.spot(),
                        name + " may have no value; put has(" + name + ") && in front, or ask it in 'when'");
            }
            return Known.NOTHING;
        }
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
        return Known.NOTHING;
    }

    private static Known require(Term.Junction junction, Set<Field> before) {
        Known left = require(junction.left(), before);
        Known right = require(junction.right(), both(before, junction.and() ? left.ifTrue() : left.ifFalse()));
        return junction.and()
                ? new Known(both(left.ifTrue(), right.ifTrue()), common(left.ifFalse(), right.ifFalse()))
                : new Known(common(left.ifTrue(), right.ifTrue()), both(left.ifFalse(), right.ifFalse()));
    }

    static Set<Field> both(Set<Field> some, Set<Field> more) {
        Set<Field> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<Field> common(Set<Field> some, Set<Field> others) {
        Set<Field> shared = new HashSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
