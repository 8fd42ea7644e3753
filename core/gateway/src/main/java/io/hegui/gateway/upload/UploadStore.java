package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.submission.SpoolDirectory;
import io.hegui.gateway.submission.SpooledFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Uploads on disk, beside the filings: what has arrived of a file, and what is known of it. How much has arrived is the
 * size of the file, so that the two cannot contradict each other. Blocking.
 */
final class UploadStore {
    private static final String KNOWN = ".json";
    private static final String ARRIVED = ".data";

    private final Path directory;
    private final Path incoming;

    @Inject
    UploadStore(SpoolDirectory spool) {
        this.directory = spool.path().resolve("uploads");
        this.incoming = spool.path().resolve("incoming");
    }

    /** Makes a new one; durable when this returns. */
    void create(Upload upload) throws IOException {
        Files.createDirectories(directory);
        Files.createFile(data(upload.id()));
        write(upload);
    }

    /** Writes what is known anew; durable when this returns. */
    void write(Upload upload) throws IOException {
        Path known = directory.resolve(upload.id() + KNOWN);
        Path part = directory.resolve(upload.id() + KNOWN + ".part");
        Files.writeString(part, upload.json().encode(), StandardCharsets.UTF_8);
        sync(part);
        Files.move(part, known, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(directory);
    }

    Optional<Upload> find(UUID id) throws IOException {
        try {
            return Optional.of(Upload.of(new JsonObject(Files.readString(directory.resolve(id + KNOWN)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    List<Upload> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Upload> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(KNOWN)).toList()) {
                find(UUID.fromString(file.getFileName().toString().replace(KNOWN, "")))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    Path data(UUID id) {
        return directory.resolve(id + ARRIVED);
    }

    /** Bytes that have arrived. */
    long offset(Upload upload) throws IOException {
        return upload.submission().isPresent() ? upload.length() : Files.size(data(upload.id()));
    }

    /** Makes durable what has arrived, and says how much it is. */
    long settle(Upload upload) throws IOException {
        sync(data(upload.id()));
        return Files.size(data(upload.id()));
    }

    /** Forgets what arrived beyond that many bytes. */
    void truncate(Upload upload, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(data(upload.id()), StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
            channel.force(true);
        }
    }

    /** The whole file under a second name, as if it had come in one piece; the upload keeps its own until it is told. */
    SpooledFile whole(Upload upload) throws IOException {
        Path data = data(upload.id());
        MessageDigest sha256 = sha256();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(data)) {
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                sha256.update(chunk, 0, count);
            }
        }
        Path link = incoming.resolve(UUID.randomUUID() + ".part");
        Files.createLink(link, data);
        return new SpooledFile(link, HexFormat.of().formatHex(sha256.digest()), upload.length());
    }

    /** It has become a filing: what arrived lies there now. */
    void finished(Upload upload) throws IOException {
        write(upload);
        Files.deleteIfExists(data(upload.id()));
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(directory.resolve(id + KNOWN));
        Files.deleteIfExists(data(id));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
