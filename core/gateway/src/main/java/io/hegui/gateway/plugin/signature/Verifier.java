package io.hegui.gateway.plugin.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells where a file comes from. */
public final class Verifier {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Clocks differ; by no more than this. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

    private final Supplier<Publishers> publishers;
    private final ShippedFiles shipped;
    private final Clock clock;

    /** With keys that do not change. */
    public Verifier(Publishers publishers, ShippedFiles shipped, Clock clock) {
        this(() -> publishers, shipped, clock);
    }

    /** @param publishers asked for each file */
    public Verifier(Supplier<Publishers> publishers, ShippedFiles shipped, Clock clock) {
        this.publishers = publishers;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** The day it is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /**
     * Looks at the signature beside a file.
     *
     * @param file what the file is called, and where; its bytes are not read
     * @param sha256 hash of the bytes that are going to be used
     * @throws UntrustedFileException if there is a signature and it is wrong, or its key is not trusted today
     */
    public Provenance of(Path file, String sha256) {
        return of(file, sha256, clock.instant());
    }

    /**
     * The same for a file that was let in earlier: its key must have been trusted then. That it has expired since does
     * not matter any more; that it was revoked does, whenever that was.
     *
     * @param asOf when it was let in
     */
    Provenance of(Path file, String sha256, Instant asOf) {
        if (shipped.include(sha256)) {
            return new Provenance.Shipped();
        }
        Optional<FileSignature> found = FileSignature.of(file);
        if (found.isEmpty()) {
            return new Provenance.Unsigned();
        }
        FileSignature signature = found.get();
        Statement statement = signature.statement();
        if (!statement.sha256().equals(sha256)) {
            throw refused(
                    file,
                    "it is not the file that was signed: its SHA-256 is " + sha256 + ", that of the signed one "
                            + statement.sha256() + "; get the file and its .sig from publisher '"
                            + statement.publisher() + "' again, or sign it anew if you are that");
        }
        Optional<PublisherKey> key = publishers.get().find(statement.publisher(), statement.key());
        if (key.isEmpty()) {
            return new Provenance.Unknown(statement.publisher(), statement.key());
        }
        refuseUntrusted(file, key.get(), LocalDate.ofInstant(asOf, SHANGHAI));
        refuseForged(file, signature, key.get());
        return new Provenance.Signed(key.get(), statement.signedAt());
    }

    private static void refuseUntrusted(Path file, PublisherKey key, LocalDate day) {
        if (key.revoked().isPresent()) {
            throw refused(
                    file,
                    "it is signed with " + key + ", which was revoked on "
                            + key.revoked().get() + "; have it signed with another key");
        }
        if (day.isBefore(key.validFrom())) {
            throw refused(
                    file,
                    "it is signed with " + key + ", which is trusted from " + key.validFrom()
                            + " on; wait, or change valid-from of the key");
        }
        if (day.isAfter(key.validTo())) {
            throw refused(
                    file,
                    "it is signed with " + key + ", which was trusted until " + key.validTo()
                            + "; have it signed with a newer key, or change valid-to of the key");
        }
    }

    private void refuseForged(Path file, FileSignature signature, PublisherKey key) {
        if (!key.verifies(signature)) {
            throw refused(
                    file,
                    "its signature was not made with " + key + ", though it says so; get the file and its .sig from the"
                            + " publisher again");
        }
        Instant signedAt = signature.statement().signedAt();
        if (LocalDate.ofInstant(signedAt, SHANGHAI).isBefore(key.validFrom())) {
            throw refused(
                    file,
                    "it says that it was signed on " + signedAt + " with " + key + ", which is trusted from "
                            + key.validFrom() + " on; have it signed again");
        }
        if (signedAt.isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
            throw refused(
                    file,
                    "it says that it was signed on " + signedAt
                            + ", which is yet to come; set the clocks right, and have it signed again");
        }
    }

    private static UntrustedFileException refused(Path file, String why) {
        return new UntrustedFileException(file.getFileName() + ": " + why);
    }
}
