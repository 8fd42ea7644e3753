package io.hegui.sdk.adapter;

import static java.util.Objects.requireNonNull;

/** What is known of a file before it is read. */
public final class FileHint {
    private final String fileName;
    private final String mediaType;
    private final byte[] start;

    /**
     * Describes a file.
     *
     * @param fileName empty where none was given
     * @param mediaType in lower case, without parameters; empty where none was given
     * @param start its first bytes, at most 8 KiB
     */
    public FileHint(String fileName, String mediaType, byte[] start) {
        this.fileName = requireNonNull(fileName, "fileName is null");
        this.mediaType = requireNonNull(mediaType, "mediaType is null");
        this.start = start.clone();
    }

    /** Empty where none was given. */
    public String fileName() {
        return fileName;
    }

    /** In lower case, without parameters; empty where none was given. */
    public String mediaType() {
        return mediaType;
    }

    /** The first bytes of the file, at most 8 KiB; the caller's own. */
    public byte[] start() {
        return start.clone();
    }
}
