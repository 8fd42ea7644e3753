package io.hegui.gateway.finding;

/** The submission has no such finding, or awaits no explanation. */
final class NothingToExplainException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
