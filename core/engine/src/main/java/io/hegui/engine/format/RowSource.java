package io.hegui.engine.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file's rows, block by block, whatever its format. Used by one thread at a time; the blocks it fills may be cut and
 * read by others meanwhile.
 */
public interface RowSource extends Closeable {
    /** The columns as the file names them, in the order of its fields; empty where the file holds nothing at all. */
    List<String> header();

    /** Lines of text in front of the first block's first line. */
    long headerLines();

    /**
     * Fills a block with the next rows, at least one unless they are all blank.
     *
     * @return {@code false} at the end of the file, and where reading ended early; the block is then empty
     */
    boolean next(RowBlock block) throws IOException;

    /** Why the reading ended early. Known once {@link #next} has said {@code false}, or at once if it never began. */
    Optional<Fault> fault();
}
