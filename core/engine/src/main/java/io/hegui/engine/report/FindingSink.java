package io.hegui.engine.report;

import java.io.IOException;

/**
 * Takes findings in their order: the header's, then by row (what the engine itself found first, then by check), then
 * keys that come twice, by row, then what checks on the whole filing say.
 */
public interface FindingSink {
    void accept(Finding finding) throws IOException;
}
