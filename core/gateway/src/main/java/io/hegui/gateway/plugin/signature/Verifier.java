package io.hegui.gateway.plugin.signature;

import static io.hegui.gateway.plugin.signature.SignatureRefusals.EXPIRED;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.FORGED;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NOT_YET;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.OTHER_FILE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.REVOKED;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.SIGNED_BEFORE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.SIGNED_LATER;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
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
            throw refused(file, OTHER_FILE.with(sha256, statement.sha256(), statement.publisher()));
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
            throw refused(file, REVOKED.with(key.label(), key.revoked().get()));
        }
        if (day.isBefore(key.validFrom())) {
            throw refused(file, NOT_YET.with(key.label(), key.validFrom()));
        }
        if (day.isAfter(key.validTo())) {
            throw refused(file, EXPIRED.with(key.label(), key.validTo()));
        }
    }

    private void refuseForged(Path file, FileSignature signature, PublisherKey key) {
        if (!key.verifies(signature)) {
            throw refused(file, FORGED.with(key.label()));
        }
        Instant signedAt = signature.statement().signedAt();
        if (LocalDate.ofInstant(signedAt, SHANGHAI).isBefore(key.validFrom())) {
            throw refused(file, SIGNED_BEFORE.with(signedAt, key.label(), key.validFrom()));
        }
        if (signedAt.isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
            throw refused(file, SIGNED_LATER.with(signedAt));
        }
    }

    private static UntrustedFileException refused(Path file, Text why) {
        return new UntrustedFileException(Sentence.IN_PLACE.with(file.getFileName(), why));
    }
}
