package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.http.HeldBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Where filings lie: {@code <first two digits>/<sha-256>.<submission id>}, so that a name proves its content and no
 * two institutions ever share a file. A filing arrives under {@code incoming/} and gets its name once all of it is on
 * disk.
 */
public final class Spool {
    private final Vertx vertx;
    private final Path directory;
    private final Path incoming;

    @Inject
    public Spool(Vertx vertx, SpoolDirectory directory) {
        this.vertx = vertx;
        this.directory = directory.path();
        this.incoming = directory.path().resolve("incoming");
    }

    /** Makes the directories, and clears what an earlier life left half received or half written. Blocking. */
    public void open() throws IOException {
        Files.createDirectories(incoming);
        try (Stream<Path> leftovers = Files.list(incoming)) {
            for (Path leftover : leftovers.toList()) {
                Files.delete(leftover);
            }
        }
        for (Path leftover : files((path, attributes) -> path.toString().endsWith(".part"))) {
            Files.delete(leftover);
        }
    }

    /**
     * Writes a body to disk while hashing it; the body is read no faster than the disk writes.
     *
     * @param limit most bytes accepted; one more fails the future with {@link TooLargeException}
     * @return the file, complete and flushed, still under {@code incoming/}; on failure nothing is left
     */
    Future<SpooledFile> receive(HeldBody body, long limit) {
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        return vertx.fileSystem()
                .open(part.toString(), new OpenOptions().setCreateNew(true).setWrite(true))
                .compose(file -> {
                    HashingWriteStream hashing = new HashingWriteStream(file, limit);
                    return body.to(hashing)
                            .eventually(() -> file.close())
                            .compose(done -> flush(part, hashing.count()))
                            .map(done -> new SpooledFile(part, hashing.sha256(), hashing.count()));
                })
                .recover(failure -> discard(part).transform(done -> Future.failedFuture(failure)));
    }

    /** The pipe ends before the last writes are acknowledged, so the file itself must tell that it is whole. */
    private Future<Void> flush(Path file, long bytes) {
        return vertx.executeBlocking(
                () -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        if (channel.size() != bytes) {
                            throw new IOException(
                                    "only " + channel.size() + " of " + bytes + " bytes reached the disk");
                        }
                        channel.force(true);
                    }
                    return null;
                },
                false);
    }

    /** Gives a received file its name for good; durable when the future completes. A second time changes nothing. */
    public Future<Path> keep(SpooledFile file, UUID submission) {
        return vertx.executeBlocking(
                () -> {
                    Path target = path(file.sha256(), submission);
                    Path shelf = shelf(file.sha256());
                    Files.createDirectories(shelf);
                    if (Files.exists(file.path()) || !Files.exists(target)) {
                        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
                    }
                    sync(shelf);
                    sync(directory);
                    return target;
                },
                false);
    }

    /** Removes a file, whether or not it is there. */
    Future<Void> discard(Path file) {
        return vertx.executeBlocking(() -> Files.deleteIfExists(file), false).mapEmpty();
    }

    /** Removes a filing and its findings. */
    Future<Void> remove(Submission submission) {
        return discard(path(submission)).compose(done -> discard(findingsPath(submission)));
    }

    public Path path(Submission submission) {
        return path(submission.sha256(), submission.id());
    }

    /** The compressed file of all findings, beside the filing. */
    public Path findingsPath(Submission submission) {
        Path filing = path(submission);
        return filing.resolveSibling(filing.getFileName() + ".findings.zst");
    }

    /** The files that lie in the spool for good and that match. Blocking. */
    List<Path> files(BiPredicate<Path, BasicFileAttributes> matches) throws IOException {
        try (Stream<Path> all = Files.find(
                directory,
                2,
                (path, attributes) ->
                        attributes.isRegularFile() && !path.startsWith(incoming) && matches.test(path, attributes))) {
            return all.toList();
        }
    }

    private Path path(String sha256, UUID submission) {
        return shelf(sha256).resolve(sha256 + "." + submission);
    }

    private Path shelf(String sha256) {
        return directory.resolve(sha256.substring(0, 2));
    }

    /** A rename is durable once the directory that holds the name is. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
