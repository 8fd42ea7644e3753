package io.hegui.engine.expression;

import java.util.List;

/**
 * Terms about one row of another dataset. It is looked up once a record, before anything is computed; so its key must be
 * known by then.
 */
final class LookupTerms {
    private final RuleNeed need;
    private final Term key;
    private final Row.LookedUp row;

    /** @throws UnusableException if the key is neither a column of the record nor a part of the filing */
    LookupTerms(Vocabulary vocabulary, RuleNeed need, Term key) {
        boolean column = key instanceof Term.Value value && value.row().equals(Row.JUDGED);
        boolean ofFiling = key instanceof Term.Call call && call.parts().isEmpty();
        if (!column && !ofFiling) {
            throw new UnusableException(key.spot(), ExpressionRefusals.COMPUTED_KEY.with(need.name()));
        }
        this.need = need;
        this.key = key;
        this.row = vocabulary.lookedUp(need, key);
    }

    /** Whether there is such a row. */
    Term found(Spot spot) {
        return new Term.Found(row, key, spot);
    }

    /**
     * The value of a column.
     *
     * @param asked whether it is only asked if there is one
     * @throws UnusableException if the column cannot be remembered
     */
    Term column(String name, boolean asked, Spot spot) {
        Field field = need.field(name);
        if (field.type().form() == Form.OTHER) {
            throw new UnusableException(
                    spot,
                    ExpressionRefusals.FORGOTTEN_COLUMN.with(
                            name, need.dataset(), field.type().javaType().getSimpleName()));
        }
        return asked ? new Term.Has(row, field, List.of(key), spot) : new Term.Value(row, field, List.of(key), spot);
    }
}
