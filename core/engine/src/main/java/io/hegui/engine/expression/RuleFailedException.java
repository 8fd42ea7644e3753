package io.hegui.engine.expression;

/** A rule cannot be computed for a record; says where it stands and why. */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFailedException(String message) {
        super(message, null, false, false);
    }
}
