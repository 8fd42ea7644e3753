package io.hegui.engine.expression;

import java.util.List;
import java.util.Set;

/**
 * A checked expression, reduced to what can be compiled. Every part knows where it stands. All is kept as the compiled
 * class holds it: money as fen, rates as millionths of a percent.
 */
sealed interface Term {
    ValueType type();

    Spot spot();

    List<Term> parts();

    /** The same with other parts, of the same types and in the same order. */
    Term with(List<Term> others);

    /** Whether computing it can fail. */
    default boolean canFail() {
        return parts().stream().anyMatch(Term::canFail);
    }

    /** What it costs at most, in simple steps. */
    default int cost() {
        return 1 + parts().stream().mapToInt(Term::cost).sum();
    }

    /** @param value a {@code Boolean}, a {@code Long}, or the object itself */
    record Constant(ValueType type, Object value, Spot spot) implements Term {
        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> others) {
            return this;
        }
    }

    /** The value of a column, which must be there. */
    record Value(Field field, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> others) {
            return this;
        }
    }

    /** Whether a column has a value. */
    record Has(Field field, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> others) {
            return this;
        }
    }

    /** The value of a parameter on the record's day, by its number among the rule's parameters. */
    record Threshold(int number, ValueType type, Spot spot) implements Term {
        @Override
        public List<Term> parts() {
            return List.of();
        }

        @Override
        public Term with(List<Term> others) {
            return this;
        }
    }

    record Call(Operation operation, List<Term> parts, Spot spot) implements Term {
        public Call {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return operation.result();
        }

        @Override
        public Term with(List<Term> others) {
            return new Call(operation, others, spot);
        }

        @Override
        public boolean canFail() {
            return operation.canFail() || Term.super.canFail();
        }

        @Override
        public int cost() {
            return operation.cost() - 1 + Term.super.cost();
        }
    }

    /** Both are of one form. */
    record Comparison(Relation relation, Term left, Term right, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }

        @Override
        public Term with(List<Term> others) {
            return new Comparison(relation, others.get(0), others.get(1), spot);
        }
    }

    /** Whether a value is among constants, which are of its form. */
    record Among(Term value, Set<Object> constants, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of(value);
        }

        @Override
        public Term with(List<Term> others) {
            return new Among(others.get(0), constants, spot);
        }

        @Override
        public int cost() {
            return 5 + value.cost();
        }
    }

    record Not(Term part, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of(part);
        }

        @Override
        public Term with(List<Term> others) {
            return new Not(others.get(0), spot);
        }
    }

    /**
     * Both or either, as the language defines them: a part that decides the whole decides it although the other fails.
     *
     * @param and whether both are needed
     */
    record Junction(boolean and, Term left, Term right, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }

        @Override
        public Term with(List<Term> others) {
            return new Junction(and, others.get(0), others.get(1), spot);
        }
    }

    /** One of two values of one type. */
    record Choice(Term condition, Term then, Term otherwise, Spot spot) implements Term {
        @Override
        public ValueType type() {
            return then.type();
        }

        @Override
        public List<Term> parts() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public Term with(List<Term> others) {
            return new Choice(others.get(0), others.get(1), others.get(2), spot);
        }
    }
}
