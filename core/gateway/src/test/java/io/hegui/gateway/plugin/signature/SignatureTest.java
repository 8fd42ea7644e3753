package io.hegui.gateway.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is any file: what is in it plays no part. */
class SignatureTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2027, 10, 31);

    @TempDir
    private Path directory;

    private Clock clock = Clock.fixed(SIGNED_AT, ZoneOffset.UTC);
    private final SigningKey key = SigningKey.generate("example");
    private final List<String> warnings = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void sign() throws Exception {
        file = Files.writeString(directory.resolve("pack.zip"), "what the publisher made");
        key.sign(file, SIGNED_AT);
        trust(key.published(FROM, TO).yaml());
    }

    @Test
    void fileOfATrustedPublisher_isAdmitted_byWhomItIsSigned() {
        assertThat(admit()).isInstanceOfSatisfying(Provenance.Signed.class, signed -> {
            assertThat(signed.key().publisher()).isEqualTo("example");
            assertThat(signed.at()).isEqualTo(SIGNED_AT);
        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void unsignedFile_isRefused_orAcceptedLoudly() throws IOException {
        Files.delete(signature());

        assertThatThrownBy(this::admit)
                .hasMessage(
                        "pack.zip: it is not signed; have its publisher sign it with 'hegui plugin sign' and put the"
                                + " .sig beside it");
        assertThat(SignaturePolicy.acceptingUnsigned(verifier(), warning -> warnings.add(warning.en()))
                        .admit(file, sha256()))
                .isEqualTo(new Provenance.Unsigned());
        assertThat(warnings)
                .containsExactly("pack.zip: it is not signed; accepted, because unsigned files are accepted here");
    }

    @Test
    void fileThatWasChanged_isRefused_underAnyPolicy() throws IOException {
        String signedHash = sha256();
        Files.writeString(file, "what somebody else made");
        String message = "pack.zip: it is not the file that was signed: its SHA-256 is " + sha256()
                + ", that of the signed one " + signedHash
                + "; get the file and its .sig from publisher 'example' again, or sign it anew if you are that";

        assertThatThrownBy(this::admit).hasMessage(message);
        assertThatThrownBy(() -> SignaturePolicy.acceptingUnsigned(verifier(), warning -> warnings.add(warning.en()))
                        .admit(file, sha256()))
                .hasMessage(message);
    }

    /** Each bit of the signature file counts. */
    @Test
    void signatureFileWithAnyBitTurned_isRefused() throws IOException {
        byte[] whole = Files.readAllBytes(signature());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(signature(), turned);

            assertThat(catchThrowableOfType(UntrustedFileException.class, this::admit))
                    .as("bit %d: %s", bit, new String(turned, StandardCharsets.UTF_8))
                    .isNotNull();
        }
    }

    @Test
    void signatureOfAnotherKeyUnderTheSameName_isRefused() throws IOException {
        String own = Files.readString(signature());
        SigningKey.generate("example").sign(file, SIGNED_AT);
        String foreign = Files.readString(signature());
        Files.writeString(
                signature(),
                own.substring(0, own.indexOf("\nsignature: ")) + foreign.substring(foreign.indexOf("\nsignature: ")));

        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: its signature was not made with key " + key.id()
                        + " of publisher 'example', though it says so; get the file and its .sig from the publisher"
                        + " again");
    }

    @Test
    void unknownPublisher_isRefused_orAcceptedLoudly() throws IOException {
        Files.delete(keyFile());

        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: it is signed with an unknown key " + key.id()
                        + ", as of publisher 'example'; if you trust the publisher, put the file of that key, example-"
                        + key.id() + ".yaml, into config/publishers");
        assertThat(SignaturePolicy.acceptingUnsigned(verifier(), warning -> warnings.add(warning.en()))
                        .admit(file, sha256()))
                .isEqualTo(new Provenance.Unknown("example", key.id()));
        assertThat(warnings).hasSize(1);
    }

    @Test
    void revokedKey_isRefused_whateverItSigned() throws IOException {
        trust(key.published(FROM, TO).yaml() + "revoked: 2026-11-26\n");

        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: it is signed with key " + key.id()
                        + " of publisher 'example', which was revoked on 2026-11-26; have it signed with another key");
    }

    @Test
    void key_isTrustedOnItsLastDay_andNoLonger() {
        clock = Clock.fixed(Instant.parse("2027-10-31T15:59:59Z"), ZoneOffset.UTC);
        admit();
        assertThat(warnings)
                .containsExactly("pack.zip: it is signed with key " + key.id()
                        + " of publisher 'example', which is trusted until 2027-10-31 only; have it signed with a newer"
                        + " key before");

        clock = Clock.fixed(Instant.parse("2027-10-31T16:00:00Z"), ZoneOffset.UTC);
        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: it is signed with key " + key.id()
                        + " of publisher 'example', which was trusted until 2027-10-31; have it signed with a newer key,"
                        + " or change valid-to of the key");
    }

    @Test
    void key_isNotTrustedBeforeItsFirstDay() throws IOException {
        trust(key.published(LocalDate.of(2026, 11, 26), TO).yaml());
        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: it is signed with key " + key.id()
                        + " of publisher 'example', which is trusted from 2026-11-26 on; wait, or change valid-from of the"
                        + " key");

        clock = Clock.fixed(Instant.parse("2026-11-25T16:00:00Z"), ZoneOffset.UTC);
        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: it says that it was signed on 2026-11-25T04:00:00Z with key " + key.id()
                        + " of publisher 'example', which is trusted from 2026-11-26 on; have it signed again");
    }

    @Test
    void signatureOfTheFuture_isRefused() {
        clock = Clock.fixed(SIGNED_AT.minusSeconds(601), ZoneOffset.UTC);

        assertThatThrownBy(this::admit)
                .hasMessage(
                        "pack.zip: it says that it was signed on 2026-11-25T04:00:00Z, which is yet to come; set the"
                                + " clocks right, and have it signed again");
    }

    @Test
    void whatIsNoSignature_isRefused() throws IOException {
        Files.writeString(signature(), "signed, honestly");

        assertThatThrownBy(this::admit)
                .hasMessage("pack.zip: pack.zip.sig is not what 'hegui plugin sign' writes; get it from the publisher"
                        + " again, byte for byte");
    }

    @Test
    void shippedFile_needsNoSignature() throws IOException {
        Files.delete(signature());

        assertThat(new Verifier(Publishers.none(), new ShippedFiles(Set.of(sha256())), clock).of(file, sha256()))
                .isEqualTo(new Provenance.Shipped());
    }

    @Test
    void privateKey_isForItsOwnerAlone_andSignsAgainWhenReadBack() throws IOException {
        Path kept = directory.resolve("example.pem");
        key.write(kept);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        SigningKey.read(kept).sign(file, SIGNED_AT);
        assertThat(admit()).isInstanceOf(Provenance.Signed.class);
        assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessageContaining("is not what 'hegui plugin keygen' writes");
    }

    @Test
    void keyFile_mustBeRight_soThatNoneIsLeftOutInSilence() throws IOException {
        String good = key.published(FROM, TO).yaml();

        assertThat(wrong(good.replace("valid-to", "valid-until"))).contains("line 8 is none of");
        assertThat(wrong(good.replace("valid-to: 2027-10-31", ""))).endsWith("valid-to is missing");
        assertThat(wrong(good.replace("2027-10-31", "31/10/2027")))
                .endsWith("valid-to must be a day such as 2026-01-31, was '31/10/2027'");
        assertThat(wrong(good.replace("2027-10-31", "2026-10-31")))
                .endsWith("valid-to 2026-10-31 is before valid-from 2026-11-01");
        assertThat(wrong(good.replace(key.id(), "0".repeat(16))))
                .contains("but the id of that public-key is " + key.id());
        assertThat(wrong(good.replaceFirst("public-key: .{20}", "public-key: ")))
                .endsWith("public-key is no Ed25519 public key");
        assertThat(wrong("nothing")).endsWith("it has no keys");
        trust(good);
        Files.writeString(keyFile().resolveSibling("again.yaml"), good + "revoked: 2026-11-26\n");
        assertThatThrownBy(() -> Publishers.load(publishers()))
                .hasMessage("the key " + key.id() + " of publisher 'example' is there twice; keep one of its files");
    }

    private String wrong(String yaml) throws IOException {
        trust(yaml);
        return String.valueOf(catchThrowableOfType(KeyException.class, () -> Publishers.load(publishers()))
                .getMessage());
    }

    private void trust(String yaml) throws IOException {
        Files.createDirectories(publishers());
        Files.writeString(keyFile(), yaml);
    }

    private Path keyFile() {
        return publishers().resolve("example.yaml");
    }

    private Path publishers() {
        return directory.resolve("publishers");
    }

    private Path signature() {
        return directory.resolve("pack.zip.sig");
    }

    private Provenance admit() {
        return SignaturePolicy.required(verifier(), warning -> warnings.add(warning.en()))
                .admit(file, sha256());
    }

    private Verifier verifier() {
        return new Verifier(Publishers.load(publishers()), new ShippedFiles(Set.of()), clock);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
