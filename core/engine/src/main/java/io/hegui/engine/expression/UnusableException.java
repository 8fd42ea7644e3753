package io.hegui.engine.expression;

/** An expression that cannot be used, and where it is wrong. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Spot spot;

    UnusableException(Spot spot, String problem) {
        super(problem, null, false, false);
        this.spot = spot;
    }

    Spot spot() {
        return spot;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
