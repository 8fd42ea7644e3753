package io.hegui.gateway.plugin.signature;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Which files may be loaded. A signature that is wrong is refused under any policy. */
public final class SignaturePolicy {
    private static final int NOTICE_DAYS = 30;

    private final Verifier verifier;
    private final boolean required;
    private final Consumer<Text> warnings;

    private SignaturePolicy(Verifier verifier, boolean required, Consumer<Text> warnings) {
        this.verifier = verifier;
        this.required = required;
        this.warnings = warnings;
    }

    /**
     * Only what came with the program, or what a trusted publisher signed.
     *
     * @param warnings is told of keys that will soon not be trusted any more
     */
    public static SignaturePolicy required(Verifier verifier, Consumer<Text> warnings) {
        return new SignaturePolicy(verifier, true, warnings);
    }

    /**
     * Also what nobody known has signed.
     *
     * @param warnings is told of each such file
     */
    public static SignaturePolicy acceptingUnsigned(Verifier verifier, Consumer<Text> warnings) {
        return new SignaturePolicy(verifier, false, warnings);
    }

    /**
     * Lets a file in, and tells where it comes from.
     *
     * @param file what the file is called, and where
     * @param sha256 hash of the bytes that are going to be used
     * @throws UntrustedFileException saying why it may not be loaded and what to do
     */
    public Provenance admit(Path file, String sha256) {
        return admitted(file, verifier.of(file, sha256));
    }

    /** The same for a file that was let in at that time, as {@link Verifier} explains. */
    public Provenance admit(Path file, String sha256, Instant asOf) {
        return admitted(file, verifier.of(file, sha256, asOf));
    }

    private Provenance admitted(Path file, Provenance provenance) {
        if (provenance instanceof Provenance.Signed signed) {
            warnOfExpiry(file, signed.key());
        } else if (provenance instanceof Provenance.Unsigned) {
            Text what = SignatureRefusals.UNSIGNED.with();
            unanswered(file, what, SignatureRefusals.SIGN_IT.with(what));
        } else if (provenance instanceof Provenance.Unknown unknown) {
            Text what = SignatureRefusals.UNKNOWN.with(unknown.key(), unknown.publisher());
            unanswered(file, what, SignatureRefusals.TRUST_IT.with(what, unknown.key(), unknown.publisher()));
        }
        return provenance;
    }

    private void unanswered(Path file, Text what, Text whatToDo) {
        if (required) {
            throw new UntrustedFileException(Sentence.IN_PLACE.with(file.getFileName(), whatToDo));
        }
        warnings.accept(Sentence.IN_PLACE.with(file.getFileName(), SignatureRefusals.ACCEPTED.with(what)));
    }

    private void warnOfExpiry(Path file, PublisherKey key) {
        LocalDate lastDay = key.validTo();
        if (lastDay.isBefore(verifier.today().plusDays(NOTICE_DAYS))) {
            warnings.accept(Sentence.IN_PLACE.with(
                    file.getFileName(), SignatureRefusals.SOON_EXPIRED.with(key.label(), lastDay)));
        }
    }
}
