package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.file.AppendingStream;
import io.hegui.gateway.file.DirectoryEntries;
import io.hegui.gateway.file.SteadyFlush;
import io.hegui.gateway.http.HeldBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Directories of the spool whose own names are known to be on disk. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

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

    /** Told of a file that grows, on a worker, after each write. */
    interface Growth {
        /** @param bytes of it that are there */
        void reached(Path file, long bytes);
    }

    /**
     * Writes a body to disk while hashing it; the body is read no faster than the disk writes.
     *
     * @param limit most bytes accepted; one more fails the future with {@link TooLargeException}
     * @return the file, complete and still under {@code incoming/}; on failure nothing is left
     */
    Future<ReceivedFile> receive(HeldBody body, long limit, Growth growth) {
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        return vertx.executeBlocking(
                        () -> FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), false)
                .compose(channel -> {
                    MessageDigest sha256 = sha256();
                    SteadyFlush flush = new SteadyFlush(vertx, channel);
                    AppendingStream file = new AppendingStream(
                            vertx, channel, limit, () -> new TooLargeException(limit), Optional.of(sha256), bytes -> {
                                flush.reached(bytes);
                                growth.reached(part, bytes);
                            });
                    return body.to(file)
                            // What arrived last may still be on its way to the disk, also when the client has gone.
                            .transform(arrived -> file.end()
                                    .compose(written -> arrived.succeeded()
                                            ? Future.<Void>succeededFuture()
                                            : Future.failedFuture(arrived.cause())))
                            .transform(received -> received.succeeded()
                                    ? Future.succeededFuture(new ReceivedFile(
                                            new SpooledFile(
                                                    part, HexFormat.of().formatHex(sha256.digest()), file.taken()),
                                            channel,
                                            flush))
                                    : close(channel).transform(closed -> Future.failedFuture(received.cause())));
                })
                .recover(failure -> discard(part).transform(done -> Future.failedFuture(failure)));
    }

    private Future<Void> close(FileChannel channel) {
        return vertx.executeBlocking(
                () -> {
                    channel.close();
                    return null;
                },
                false);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Flushes a received file and gives it its name for good; durable when the future completes. */
    Future<Path> keep(ReceivedFile received, UUID submission) {
        return received.flush().end(() -> name(received.file(), submission));
    }

    /** The same for a file that is on disk already. A second time changes nothing. */
    public Future<Path> keep(SpooledFile file, UUID submission) {
        return vertx.executeBlocking(() -> name(file, submission), false);
    }

    private Path name(SpooledFile file, UUID submission) throws IOException {
        Path target = path(file.sha256(), submission);
        Path shelf = shelf(file.sha256());
        if (Files.notExists(shelf)) {
            durable.remove(shelf);
            Files.createDirectories(shelf);
        }
        if (Files.exists(file.path()) || !Files.exists(target)) {
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        DirectoryEntries.flush(shelf);
        if (!durable.contains(shelf)) {
            DirectoryEntries.flush(directory);
            durable.add(shelf);
        }
        return target;
    }

    /** Removes what was received and will not be kept. */
    Future<Void> discard(ReceivedFile received) {
        return close(received.channel())
                .eventually(() -> discard(received.file().path()));
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

    /** The compressed file of all findings of the judgement that is meant, beside the filing. */
    public Path findingsPath(Submission submission) {
        Path filing = path(submission);
        int judgement = submission.judgement().number();
        return filing.resolveSibling(
                filing.getFileName() + ".findings" + (judgement == 0 ? "" : "." + judgement) + ".zst");
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
}
