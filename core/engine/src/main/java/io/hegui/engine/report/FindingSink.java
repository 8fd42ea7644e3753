package io.hegui.engine.report;

import java.io.IOException;

/** Takes findings in their order: by row, what the engine itself found first, then by check. */
public interface FindingSink {
    void accept(Finding finding) throws IOException;
}
