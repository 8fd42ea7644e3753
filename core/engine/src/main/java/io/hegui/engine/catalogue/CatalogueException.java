package io.hegui.engine.catalogue;

import java.util.List;

/** The plugins cannot be used together, or one of them not at all; says everything that is wrong at once. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public CatalogueException(List<String> problems) {
        super(problems.size() + " problem(s) in the plugins:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
