package io.hegui.engine.expression;

import io.hegui.sdk.Text;

/** An expression that cannot be used, and where it is wrong. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Spot spot;
    private final transient Text problem;

    UnusableException(Spot spot, Text problem) {
        super(problem.en(), null, false, false);
        this.spot = spot;
        this.problem = problem;
    }

    Spot spot() {
        return spot;
    }

    Text problem() {
        return problem;
    }
}
