package io.hegui.engine.format;

import java.io.IOException;
import java.io.InputStream;

/** A format beyond those that are built in. */
public interface RowFormat {
    /** @param start the first bytes, unpacked */
    boolean accepts(Declared declared, byte[] start);

    /** @throws FaultException if it is none of the format after all */
    RowSource open(InputStream unpacked) throws IOException;
}
