package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.util.List;

/** What came of looking at a file without loading it. */
public sealed interface Examination {
    /** It may be loaded; whether it goes with the other plugins is not known yet. */
    record Accepted(PluginFile file) implements Examination {}

    /** @param problems in plain words; at least one */
    record Refused(List<Text> problems) implements Examination {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
