package io.hegui.engine.bind;

/** A plugin's own class broke while a row was bound: a failure, not a finding. Holds text only. */
public final class BindingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BindingFault(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
