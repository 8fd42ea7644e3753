package io.hegui.gateway.plugin.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The keys that the operator trusts, as they are in a directory that may change at any time. For any thread. */
public final class PublisherDirectory {
    private final Path directory;
    private volatile Publishers now;
    /** Names of keys that were there and were not the last time. */
    private Set<String> missing = Set.of();
    /** Names of those that were not there the last two times: an editor may take a file away to put another in its place. */
    private volatile Set<String> removed = Set.of();

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

    /** Whether that key was here since the start, and has been taken away. */
    public boolean isRemoved(String publisher, String key) {
        return removed.contains(Publishers.name(publisher, key));
    }

    /**
     * Reads the keys again. Blocks.
     *
     * @return whether they differ from those before, or one turns out to be taken away for good
     * @throws KeyException if one of them cannot be used, or the directory is gone; those before go on being trusted
     */
    public synchronized boolean reload() {
        if (!now.names().isEmpty() && !Files.isDirectory(directory)) {
            throw new KeyException(SignatureRefusals.KEYS_GONE.with(directory));
        }
        Publishers read = Publishers.load(directory);
        Set<String> gone = new HashSet<>(missing);
        gone.addAll(now.names());
        gone.removeAll(read.names());
        Set<String> confirmed = new HashSet<>(missing);
        confirmed.retainAll(gone);
        boolean differ = !read.equals(now) || !confirmed.equals(removed);
        now = read;
        missing = Set.copyOf(gone);
        removed = Set.copyOf(confirmed);
        return differ;
    }
}
