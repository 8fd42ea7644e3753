package io.hegui.engine.expression;

/**
 * One row that a rule looks up for each record.
 *
 * @param need the dataset it is looked for in
 * @param key a column of the record, or a part of the filing
 */
record RuleLookup(RuleNeed need, Term key) {
    /** The key as an expression has it. */
    String keyName() {
        return key instanceof Term.Value value
                ? value.row().name() + "." + value.field().name()
                : Vocabulary.FILING + "." + ((Term.Call) key).operation().function();
    }
}
