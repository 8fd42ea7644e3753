package io.hegui.gateway.security;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The gateway's own secret under which identities are stored: HMAC-SHA-256, the first 128 bits. Made at the first start and
 * kept: with another one, nobody would be recognised any more.
 */
public final class IdentityKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final char UNIT_SEPARATOR = '\u001F';

    private final SecretKeySpec secret;

    private IdentityKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Opens the secret under {@code keys}, making it if there is none. Blocks. */
    public static IdentityKey open(Path dataDirectory) {
        Path file = dataDirectory.resolve("keys").resolve("identity.key");
        try {
            PrivateFile.directory(dataDirectory.resolve("keys"));
            if (!Files.exists(file)) {
                byte[] made = new byte[BYTES];
                new SecureRandom().nextBytes(made);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(made) + "\n");
            }
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException(file + " must hold " + BYTES + " bytes in Base64");
            }
            return new IdentityKey(secret);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot open the key of identities " + file + ": " + e.getMessage(), e);
        }
    }

    /** Hashes for one purpose, such as one check and period: of another purpose they cannot be told to be of the same. */
    public Hashing hashing(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return new Hashing(mac, (purpose + UNIT_SEPARATOR).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** For one thread. */
    public static final class Hashing {
        private final Mac mac;
        private final byte[] purpose;

        private Hashing(Mac mac, byte[] purpose) {
            this.mac = mac;
            this.purpose = purpose;
        }

        public UUID of(String identity) {
            mac.update(purpose);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        }
    }
}
