package io.hegui.gateway.security;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The gateway's own secret under which identities are stored: HMAC-SHA-256, the first 128 bits. Made at the first start and
 * kept: with another one, nobody would be recognised any more.
 */
public final class IdentityKey {
    private static final String ALGORITHM = "SHA-256";
    private static final int BYTES = 32;
    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5C;
    private static final char UNIT_SEPARATOR = '\u001F';

    private final byte[] secret;

    private IdentityKey(byte[] secret) {
        this.secret = secret;
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
        MessageDigest inner = keyed(INNER);
        inner.update((purpose + UNIT_SEPARATOR).getBytes(StandardCharsets.UTF_8));
        return new Hashing(inner, keyed(OUTER));
    }

    /** A digest that has taken the secret as HMAC puts it in front (RFC 2104). */
    private MessageDigest keyed(int pad) {
        byte[] block = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
            digest.update(block);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * For one thread. The two digests have taken secret and purpose once for all identities: {@code Mac} would take the secret
     * twice for each, and there are millions.
     */
    public static final class Hashing {
        private final MessageDigest inner;
        private final MessageDigest outer;

        private Hashing(MessageDigest inner, MessageDigest outer) {
            this.inner = inner;
            this.outer = outer;
        }

        public UUID of(String identity) {
            byte[] message = digest(inner, identity.getBytes(StandardCharsets.UTF_8));
            ByteBuffer hash = ByteBuffer.wrap(digest(outer, message));
            return new UUID(hash.getLong(), hash.getLong());
        }

        private static byte[] digest(MessageDigest begun, byte[] rest) {
            try {
                return ((MessageDigest) begun.clone()).digest(rest);
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("the platform's " + ALGORITHM + " cannot be copied", e);
            }
        }
    }
}
