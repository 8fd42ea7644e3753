package io.hegui.engine.expression;

import org.objectweb.asm.Opcodes;

/** How two values are compared. */
enum Relation {
    EQUAL("_==_", Opcodes.IFEQ),
    UNEQUAL("_!=_", Opcodes.IFNE),
    LESS("_<_", Opcodes.IFLT),
    AT_MOST("_<=_", Opcodes.IFLE),
    MORE("_>_", Opcodes.IFGT),
    AT_LEAST("_>=_", Opcodes.IFGE);

    private final String function;
    private final int jump;

    Relation(String function, int jump) {
        this.function = function;
        this.jump = jump;
    }

    /** Its name in a parsed expression. */
    String function() {
        return function;
    }

    /** The jump that is taken where it holds, after both are compared to a number below, at or above zero. */
    int jump() {
        return jump;
    }

    boolean isOrder() {
        return this != EQUAL && this != UNEQUAL;
    }

    /** The one that holds exactly where this one does not. */
    Relation negated() {
        return switch (this) {
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** The one that differs only where both are equal. */
    Relation shifted() {
        return switch (this) {
            case LESS -> AT_MOST;
            case AT_MOST -> LESS;
            case MORE -> AT_LEAST;
            case AT_LEAST -> MORE;
            case EQUAL, UNEQUAL -> negated();
        };
    }
}
