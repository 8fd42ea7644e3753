package io.hegui.sdk.adapter;

import java.io.IOException;
import java.io.InputStream;

/**
 * Turns files of a format that the engine does not know into rows. It is asked before the engine's own formats, for each
 * file of the plugin's datasets. One instance is called from several threads; a reader belongs to one.
 */
public interface DataAdapter {
    /** Lower-case letters, digits and hyphens, for example {@code pbc-fixed}; named where the adapter fails. */
    String id();

    /** Whether it reads such a file. Decide by the content; name and media type are hints. */
    boolean accepts(FileHint hint);

    /**
     * Opens a file.
     *
     * @param bytes the file from its start, unpacked; closed by the engine
     * @throws IllegalArgumentException saying what is wrong with the file, if it is none of the format; this is the
     *     filer's finding
     */
    RecordReader open(InputStream bytes) throws IOException;
}
