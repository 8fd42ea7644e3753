package io.hegui.gateway.command;

/** The command cannot do what is asked; the message says why and what is possible instead. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
