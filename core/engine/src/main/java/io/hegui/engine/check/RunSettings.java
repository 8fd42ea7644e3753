package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What a run may use of the machine. None of it changes what is found.
 *
 * @param threads threads a large file is judged by, at least 1
 * @param scratch directory for what does not fit in memory
 */
public record RunSettings(int threads, Path scratch) {
    /** Bytes of a file up to which a second thread costs more than it helps. */
    static final long SMALL_FILE = 1 << 18;

    public RunSettings {
        requireNonNull(scratch, "scratch is null");
        if (threads < 1) {
            throw new IllegalArgumentException("threads count from 1, was " + threads);
        }
    }

    /** One thread, the system's directory for temporary files. */
    public static RunSettings single() {
        return new RunSettings(1, Path.of(System.getProperty("java.io.tmpdir")));
    }
}
