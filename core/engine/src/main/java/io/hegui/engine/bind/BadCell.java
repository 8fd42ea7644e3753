package io.hegui.engine.bind;

import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Value;
import java.util.List;
import java.util.Optional;

/** A cell's text is not a value of its column. Without a stack trace: a bad file throws millions of them. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String check;
    private final String messageName;
    private final transient Optional<Expectation> expected;

    BadCell(String check, String messageName) {
        this(check, messageName, Optional.empty());
    }

    BadCell(String check, String messageName, Optional<Expectation> expected) {
        super(messageName, null, false, false);
        this.check = check;
        this.messageName = messageName;
        this.expected = expected;
    }

    static BadCell expecting(String check, String messageName, Expectation.Form form, List<Value> values) {
        return new BadCell(check, messageName, Optional.of(new Expectation(form, values)));
    }

    String check() {
        return check;
    }

    String messageName() {
        return messageName;
    }

    Optional<Expectation> expected() {
        return expected;
    }
}
