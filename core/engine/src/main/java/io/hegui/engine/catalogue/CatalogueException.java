package io.hegui.engine.catalogue;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.util.List;

/** The plugins cannot be used together, or one of them not at all; says everything that is wrong at once. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Text> problems;

    public CatalogueException(List<Text> problems) {
        super(problems.size() + " problem(s) in the plugins:\n- "
                + String.join("\n- ", problems.stream().map(Text::en).toList()));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<Text> problems() {
        return problems;
    }

    /** The same in one language. */
    public List<String> problems(Language language) {
        return problems.stream().map(problem -> problem.in(language)).toList();
    }
}
