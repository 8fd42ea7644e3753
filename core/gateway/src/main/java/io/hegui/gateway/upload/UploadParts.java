package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.submission.SpoolDirectory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part files of all uploads: {@code uploads/<id>} in the spool. */
final class UploadParts {
    private static final Pattern PART = Pattern.compile("([0-9a-f-]{36})(\\.unverified)?");
    private static final int BUFFER = 1 << 16;

    private final Vertx vertx;
    private final Path directory;

    @Inject
    UploadParts(Vertx vertx, SpoolDirectory spool) {
        this.vertx = vertx;
        this.directory = spool.path().resolve("uploads");
    }

    /** Makes the directory. Blocking. */
    void open() throws IOException {
        Files.createDirectories(directory);
    }

    Path path(UUID upload) {
        return directory.resolve(upload.toString());
    }

    /** Makes an empty one. */
    Future<Void> create(UUID upload) {
        return blocking(() -> {
            part(upload).create();
            return null;
        });
    }

    /** How many bytes of an upload are there for good. */
    Future<Long> offset(Upload upload) {
        return upload.sha256().isPresent()
                ? Future.succeededFuture(upload.length())
                : blocking(part(upload.id())::offset);
    }

    /**
     * Opens a part file for the body of one request. Only for who holds the upload's lock.
     *
     * @param from where the client goes on
     * @param heard called whenever bytes arrive
     * @return fails with {@link OffsetConflictException} if the upload does not stand there
     */
    Future<PartWriter> append(Upload upload, long from, Optional<UploadChecksum> checksum, Runnable heard) {
        PartFile file = part(upload.id());
        return blocking(() -> file.open(from, checksum.isPresent()))
                .map(channel -> new PartWriter(vertx, file, channel, from, upload.length() - from, checksum, heard));
    }

    /** Lower-case hex of the SHA-256 of what is there. */
    Future<String> sha256(UUID upload) {
        return blocking(() -> {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path(upload)), digest)) {
                byte[] buffer = new byte[BUFFER];
                while (in.read(buffer) >= 0) {
                    // The stream hashes what passes.
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** Removes one, whether or not it is there. */
    Future<Void> discard(UUID upload) {
        return blocking(() -> {
            part(upload).delete();
            return null;
        });
    }

    /** The uploads that have files last written before then. */
    Future<List<UUID>> lastWrittenBefore(Instant then) {
        return blocking(() -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files.filter(file -> isOlder(file, then))
                        .map(file -> PART.matcher(file.getFileName().toString()))
                        .filter(Matcher::matches)
                        .map(name -> UUID.fromString(name.group(1)))
                        .distinct()
                        .toList();
            }
        });
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException e) {
            // It has gone meanwhile.
            return false;
        }
    }

    private PartFile part(UUID upload) {
        return new PartFile(path(upload));
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
