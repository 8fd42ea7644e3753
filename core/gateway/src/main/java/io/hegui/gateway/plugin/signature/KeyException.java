package io.hegui.gateway.plugin.signature;

/** A publisher's key cannot be used. The message names its file, and says what is wrong in it. */
public final class KeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyException(String message) {
        super(message);
    }
}
