package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.util.List;

/**
 * A dataset of an institution type that a file in its earlier form would not fit any more.
 *
 * @param problems in plain words; at least one
 */
public record DatasetChange(String institutionType, String dataset, List<Text> problems) {
    public DatasetChange {
        problems = List.copyOf(problems);
    }
}
