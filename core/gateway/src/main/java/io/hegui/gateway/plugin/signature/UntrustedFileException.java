package io.hegui.gateway.plugin.signature;

import io.hegui.engine.refusal.Refusal;
import io.hegui.sdk.Text;

/** Nobody whom the operator trusts answers for the file. The message names the file, and says what to do. */
public final class UntrustedFileException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    UntrustedFileException(Text why) {
        super(why.en());
        this.why = why;
    }

    @Override
    public Text why() {
        return why;
    }
}
