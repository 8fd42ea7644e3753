package io.hegui.engine.expression;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Itself, its parts, and theirs. */
    default Stream<Term> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::all));
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

    /**
     * The value of a column, which must be there.
     *
     * @param parts the key, if the row is looked up
     */
    record Value(Row row, Field field, List<Term> parts, Spot spot) implements Term {
        public Value {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return field.type();
        }

        @Override
        public Term with(List<Term> others) {
            return new Value(row, field, others, spot);
        }
    }

    /**
     * Whether a column has a value.
     *
     * @param parts the key, if the row is looked up
     */
    record Has(Row row, Field field, List<Term> parts, Spot spot) implements Term {
        public Has {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public Term with(List<Term> others) {
            return new Has(row, field, others, spot);
        }
    }

    /** Whether there is a row with that key. */
    record Found(Row.LookedUp row, Term key, Spot spot) implements Term {
        /** The lookup itself is made once a record, whatever the number of questions. */
        private static final int COST = 20;

        @Override
        public ValueType type() {
            return ValueType.BOOL;
        }

        @Override
        public List<Term> parts() {
            return List.of(key);
        }

        @Override
        public Term with(List<Term> others) {
            return new Found(row, others.get(0), spot);
        }

        @Override
        public int cost() {
            return COST;
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
