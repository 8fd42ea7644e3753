package io.hegui.engine.expression;

/** A row whose columns an expression reads. */
sealed interface Row {
    /** The one that is judged. */
    Row JUDGED = new Judged();

    /** What it is called in an expression. */
    String name();

    record Judged() implements Row {
        @Override
        public String name() {
            return Vocabulary.RECORD;
        }
    }

    /**
     * A row of another dataset, found by its key; there may be none.
     *
     * @param number of the lookup among the rule's
     * @param need what the dataset is called
     * @param key as the expression has it
     */
    record LookedUp(int number, String need, String key) implements Row {
        @Override
        public String name() {
            return need + "[" + key + "]";
        }
    }
}
