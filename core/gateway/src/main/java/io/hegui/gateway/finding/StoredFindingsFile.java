package io.hegui.gateway.finding;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All findings of a run, as the file beside its filing holds them.
 *
 * @param findings how many
 * @param sha256 over all of them in their order, each written out as the database keeps it and ended by a line feed: how
 *     the file was cut into frames and packed plays no part
 */
public record StoredFindingsFile(long findings, String sha256) {
    /**
     * Reads a file from its first finding to its last. Blocking.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    public static StoredFindingsFile read(Path file, Consumer<Finding> each) throws IOException {
        MessageDigest digest = newDigest();
        FindingCodec codec = new FindingCodec();
        long count = 0;
        try (FrameReader frames = new FrameReader(file)) {
            for (Optional<FrameReader.Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                FindingCursor cursor = FindingCursor.over(frame.get().unpack());
                while (cursor.next()) {
                    Finding finding = cursor.finding();
                    digest.update(codec.encode(finding).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                    each.accept(finding);
                    count++;
                }
            }
        }
        return new StoredFindingsFile(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
