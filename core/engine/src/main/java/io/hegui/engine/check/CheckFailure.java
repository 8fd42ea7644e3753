package io.hegui.engine.check;

/**
 * A check that did not do its work: trouble of ours or a plugin's, never of the filing. Text only, so that a report
 * keeps no plugin's class alive.
 *
 * @param check id of the check, or what else of the plugin failed
 * @param reason what happened, for the operator
 */
public record CheckFailure(String check, String reason) {}
