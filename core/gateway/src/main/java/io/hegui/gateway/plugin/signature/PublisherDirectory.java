package io.hegui.gateway.plugin.signature;

import java.nio.file.Path;

/** The keys that the operator trusts, as they are in a directory that may change at any time. For any thread. */
public final class PublisherDirectory {
    private final Path directory;
    private volatile Publishers now;

    private PublisherDirectory(Path directory, Publishers now) {
        this.directory = directory;
        this.now = now;
    }

    /** @throws KeyException if one of the keys cannot be used */
    public static PublisherDirectory open(Path directory) {
        return new PublisherDirectory(directory, Publishers.load(directory));
    }

    /** The keys as they were when they were read last. */
    public Publishers now() {
        return now;
    }

    /**
     * Reads the keys again. Blocks.
     *
     * @return whether they differ from those before
     * @throws KeyException if one of them cannot be used; those before go on being trusted
     */
    public synchronized boolean reload() {
        Publishers read = Publishers.load(directory);
        boolean differ = !read.equals(now);
        now = read;
        return differ;
    }
}
