package io.hegui.engine.bind;

import java.util.List;

/** A record cannot be a dataset's record; says everything that is wrong with it. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SchemaException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
