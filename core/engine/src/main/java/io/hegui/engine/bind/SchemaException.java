package io.hegui.engine.bind;

import io.hegui.engine.refusal.Refusal;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.util.List;

/** A record cannot be a dataset's record; says everything that is wrong with it. */
public final class SchemaException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    SchemaException(List<Text> problems) {
        super(Sentence.all(problems).en());
        this.why = Sentence.all(problems);
    }

    @Override
    public Text why() {
        return why;
    }
}
