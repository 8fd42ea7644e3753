package io.hegui.gateway.plugin.signature;

/** Nobody whom the operator trusts answers for the file. The message names the file, and says what to do. */
public final class UntrustedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntrustedFileException(String message) {
        super(message);
    }
}
