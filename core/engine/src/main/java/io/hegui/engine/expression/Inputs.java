package io.hegui.engine.expression;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must be looked up before terms can be computed.
 *
 * @param parameters numbers of parameters
 * @param lookups numbers of lookups in other datasets
 */
record Inputs(Set<Integer> parameters, Set<Integer> lookups) {
    static Inputs of(Stream<Term> terms) {
        Inputs inputs = new Inputs(new TreeSet<>(), new TreeSet<>());
        terms.flatMap(Term::all).forEach(inputs::gather);
        return inputs;
    }

    /** Those that are not among the others. */
    Inputs without(Inputs others) {
        Inputs rest = new Inputs(new TreeSet<>(parameters), new TreeSet<>(lookups));
        rest.parameters.removeAll(others.parameters);
        rest.lookups.removeAll(others.lookups);
        return rest;
    }

    private void gather(Term term) {
        if (term instanceof Term.Threshold threshold) {
            parameters.add(threshold.number());
        } else if (term instanceof Term.Found found) {
            lookups.add(found.row().number());
        } else if (term instanceof Term.Value value) {
            gather(value.row());
        } else if (term instanceof Term.Has has) {
            gather(has.row());
        }
    }

    private void gather(Row row) {
        if (row instanceof Row.LookedUp lookedUp) {
            lookups.add(lookedUp.number());
        }
    }
}
