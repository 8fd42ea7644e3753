package io.hegui.gateway.plugin.signature;

import io.hegui.engine.refusal.Refusal;
import io.hegui.sdk.Text;

/** A publisher's key cannot be used. The message names its file, and says what is wrong in it. */
public final class KeyException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    KeyException(Text why) {
        super(why.en());
        this.why = why;
    }

    @Override
    public Text why() {
        return why;
    }
}
