package io.hegui.gateway.plugin.signature;

import io.hegui.gateway.file.Pem;
import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A publisher's private key. Its file is PEM, with the public key as well, and a line that names the publisher. */
public final class SigningKey {
    /** How a publisher may be called. */
    public static final String PUBLISHER = "[a-z][a-z0-9-]{1,39}";

    private static final Pattern NAMED = Pattern.compile("(?m)^publisher: (" + PUBLISHER + ")$");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final String publisher;
    private final KeyPair pair;

    private SigningKey(String publisher, KeyPair pair) {
        this.publisher = publisher;
        this.pair = pair;
    }

    /** @param publisher matches {@link #PUBLISHER} */
    public static SigningKey generate(String publisher) {
        return new SigningKey(publisher, Ed25519.generate());
    }

    /** @throws KeyException if the file holds no such key */
    public static SigningKey read(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new KeyException(SignatureRefusals.SIGNING_KEY_UNREADABLE.with(file, e));
        }
        Matcher named = NAMED.matcher(text);
        Optional<KeyPair> pair = Pem.content(text, PRIVATE)
                .flatMap(Ed25519::privateKey)
                .flatMap(privateKey -> Pem.content(text, PUBLIC)
                        .flatMap(Ed25519::publicKey)
                        .map(publicKey -> new KeyPair(publicKey, privateKey)));
        if (!named.find() || pair.isEmpty()) {
            throw new KeyException(SignatureRefusals.NO_SIGNING_KEY.with(file));
        }
        return new SigningKey(named.group(1), pair.get());
    }

    /** Writes the file, for its owner alone. */
    public void write(Path file) throws IOException {
        PrivateFile.write(
                file,
                "publisher: " + publisher + "\n"
                        + Pem.block(PRIVATE, pair.getPrivate().getEncoded())
                        + Pem.block(PUBLIC, pair.getPublic().getEncoded()));
    }

    public String publisher() {
        return publisher;
    }

    public String id() {
        return Ed25519.id(pair.getPublic());
    }

    /** The public half, trusted from the first to the last day. */
    public PublisherKey published(LocalDate from, LocalDate to) {
        return new PublisherKey(publisher, id(), pair.getPublic(), from, to, Optional.empty());
    }

    /** Signs a file as it is now, in place of an earlier signature; gives back where the signature is. */
    public Path sign(Path file, Instant at) throws IOException {
        Statement statement = new Statement(publisher, id(), at.truncatedTo(ChronoUnit.SECONDS), sha256(file));
        FileSignature signature = new FileSignature(statement, Ed25519.sign(pair.getPrivate(), statement.bytes()));
        return Files.writeString(FileSignature.beside(file), signature.text());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
