package io.hegui.engine.check;

/**
 * A check that did not do its work: trouble of ours or a plugin's, never of the filing. Text only, so that a report
 * keeps no plugin's class alive.
 *
 * @param check id of the check, or what else of the plugin failed
 * @param reason what happened, for the operator
 * @param cause who is to blame
 */
public record CheckFailure(String check, String reason, Cause cause) {
    /** Who is to blame for a failure. */
    public enum Cause {
        /** Its code threw, did not come back, or took too much. */
        CHECK,
        /** It could not run as it should: something else that it needs was not there, or it was not allowed to. */
        SURROUNDINGS
    }

    /** One that the check itself is to blame for. */
    public CheckFailure(String check, String reason) {
        this(check, reason, Cause.CHECK);
    }
}
