package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.util.List;

/** What came of preparing a change. */
public sealed interface Preparation {
    /** Everything is loaded and proved; one more step and it is in force. */
    record Ready(Candidate candidate) implements Preparation {}

    /**
     * What is wanted is active already.
     *
     * @param files those that were looked at
     */
    record Unchanged(List<PluginFile> files) implements Preparation {
        public Unchanged {
            files = List.copyOf(files);
        }
    }

    /**
     * It cannot be made, and what was active still is.
     *
     * @param problems in plain words; at least one
     */
    record Refused(List<Text> problems) implements Preparation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
