package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.util.List;

/** What came of activating a jar on a running gateway. */
public sealed interface Activation {
    /** Runs that begin from now on are judged with it. */
    record Activated(String plugin, String version) implements Activation {}

    /** The very same jar was active already. */
    record Unchanged(String plugin, String version) implements Activation {}

    /**
     * It cannot be activated, and what was active still is.
     *
     * @param problems in plain words; at least one
     */
    record Refused(List<Text> problems) implements Activation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
