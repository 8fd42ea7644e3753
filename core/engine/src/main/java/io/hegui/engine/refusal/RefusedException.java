package io.hegui.engine.refusal;

import io.hegui.sdk.Text;

/** A value cannot be used; its message is the English text. */
public final class RefusedException extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    public RefusedException(Text why) {
        super(why.en());
        this.why = why;
    }

    @Override
    public Text why() {
        return why;
    }
}
