package io.hegui.gateway.plugin.signature;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature of a file, which stands beside it in {@code <file>.sig}: five lines that say what is signed, and a
 * sixth with the Ed25519 signature over these five as they stand, in Base64.
 */
record FileSignature(Statement statement, String signature) {
    /** Far more than any signature file has. */
    private static final int MOST_BYTES = 4_096;

    /** The last character of the Base64 of 64 bytes is one of four; a decoder would take others for the same bytes. */
    private static final Pattern FORM = Pattern.compile("""
            hegui-signature: 1
            publisher: ([a-z][a-z0-9-]{1,39})
            key: ([0-9a-f]{16})
            signed-at: ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z)
            sha256: ([0-9a-f]{64})
            signature: ([A-Za-z0-9+/]{85}[AQgw]==)
            """);

    /** Where the signature of a file is. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    /**
     * Reads the signature of a file; empty if there is none.
     *
     * @throws UntrustedFileException if what is there is no signature
     */
    static Optional<FileSignature> of(Path file) {
        Path beside = beside(file);
        try {
            if (!Files.exists(beside)) {
                return Optional.empty();
            }
            String text = Files.size(beside) > MOST_BYTES
                    ? ""
                    : new String(Files.readAllBytes(beside), StandardCharsets.UTF_8);
            Optional<FileSignature> read = parse(text);
            if (read.isEmpty()) {
                throw refused(file, SignatureRefusals.NO_SIGNATURE.with(beside.getFileName()));
            }
            return read;
        } catch (IOException e) {
            throw refused(file, SignatureRefusals.UNREADABLE.with(beside.getFileName(), e));
        }
    }

    private static UntrustedFileException refused(Path file, Text why) {
        return new UntrustedFileException(Sentence.IN_PLACE.with(file.getFileName(), why));
    }

    String text() {
        return statement.text() + "signature: " + signature + "\n";
    }

    private static Optional<FileSignature> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Statement statement = new Statement(
                    matcher.group(1), matcher.group(2), Instant.parse(matcher.group(3)), matcher.group(4));
            FileSignature read = new FileSignature(statement, matcher.group(5));
            // A time can be written in several ways; only the one that is signed is taken.
            return Optional.of(read).filter(whole -> whole.text().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
