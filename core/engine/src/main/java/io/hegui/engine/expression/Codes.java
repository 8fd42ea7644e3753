package io.hegui.engine.expression;

import java.util.Arrays;
import java.util.List;

/** Codes are texts to an author and constants to a record; here one becomes the other. */
final class Codes {
    private Codes() {}

    /** Two values of one type: a text that a code is held against is looked up among the codes now. */
    static List<Term> alike(Term left, Term right) {
        Term first = constant(left, right.type());
        Term second = constant(right, left.type());
        return first.type().equals(second.type()) ? List.of(first, second) : List.of(text(first), text(second));
    }

    /** The constant as one of that type's codes, if that is what the type has; the term itself otherwise. */
    static Term constant(Term term, ValueType type) {
        if (type.form() != Form.CODE
                || !(term instanceof Term.Constant constant)
                || term.type().form() != Form.TEXT) {
            return term;
        }
        Object[] codes = type.javaType().getEnumConstants();
        return Arrays.stream(codes)
                .filter(code -> ((Enum<?>) code).name().equals(constant.value()))
                .findFirst()
                .map(code -> new Term.Constant(type, code, constant.spot()))
                .orElseThrow(() -> new UnusableException(
                        constant.spot(),
                        ExpressionRefusals.NO_CODE.with(
                                constant.value(),
                                Arrays.stream(codes)
                                        .map(code -> ((Enum<?>) code).name())
                                        .toList())));
    }

    /** A code as its text; anything else as it is. */
    static Term text(Term term) {
        if (term.type().form() != Form.CODE) {
            return term;
        }
        return term instanceof Term.Constant constant
                ? new Term.Constant(ValueType.TEXT, ((Enum<?>) constant.value()).name(), constant.spot())
                : new Term.Call(Operation.NAME_OF, List.of(term), term.spot());
    }
}
