package io.hegui.engine.report;

import java.io.IOException;

/** Takes findings many at once as well, which is faster where they need not all be looked at. */
public interface FindingBlockSink extends FindingSink {
    void accept(FindingBlock findings) throws IOException;
}
