package io.hegui.engine.reference;

import io.hegui.engine.refusal.Refusal;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;

/** A file that the operator or a plugin keeps is wrong; the message names file and line. */
public final class ReferenceException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    private ReferenceException(Text why) {
        super(why.en());
        this.why = why;
    }

    public ReferenceException(String file, long line, Text problem) {
        this(ReferenceRefusals.AT_LINE.with(file, line, problem));
    }

    public ReferenceException(String file, Text problem) {
        this(Sentence.IN_PLACE.with(file, problem));
    }

    @Override
    public Text why() {
        return why;
    }
}
