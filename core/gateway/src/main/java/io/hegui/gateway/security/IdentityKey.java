package io.hegui.gateway.security;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The gateway's own secret under which identities are stored. It gives each purpose a key (HMAC-SHA-256), and that key each
 * identity the first 128 bits of what NIST SP 800-56C revision 2, section 4.1, derives from it with SHA-256: half a digest, from
 * which nobody can go on to that of a longer identity. Made at the first start and kept: with another one, nobody would be
 * recognised any more. Nor under another hash: a change of it must change the shape of what is kept under it too.
 */
public final class IdentityKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String DIGEST = "SHA-256";
    private static final int DIGEST_BYTES = 32;

    /** The counter of the derivation; what is kept of it is shorter than one digest. */
    private static final int FIRST = 1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

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

    /** Hashes for one purpose, such as one period: of another purpose they cannot be told to be of the same. */
    public Hashing hashing(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] key = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            ByteBuffer prefix = ByteBuffer.allocate(Integer.BYTES + key.length);
            prefix.putInt(FIRST).put(key);
            return new Hashing(MessageDigest.getInstance(DIGEST), prefix.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM + " and " + DIGEST, e);
        }
    }

    /** For one thread. */
    public static final class Hashing {
        private final MessageDigest digest;
        private final int prefix;

        /** What is hashed, which begins with the prefix. */
        private byte[] input;

        private final byte[] hash = new byte[DIGEST_BYTES];

        private Hashing(MessageDigest digest, byte[] prefix) {
            this.digest = digest;
            this.prefix = prefix.length;
            this.input = prefix;
        }

        /** A number of 18 characters and what stands before it fit one block, and there are millions of them. */
        public UUID of(byte[] identity) {
            int end = prefix + identity.length;
            if (input.length < end) {
                input = Arrays.copyOf(input, end);
            }
            System.arraycopy(identity, 0, input, prefix, identity.length);
            digest.update(input, 0, end);
            try {
                digest.digest(hash, 0, DIGEST_BYTES);
            } catch (DigestException e) {
                throw new IllegalStateException("there is room for " + DIGEST_BYTES + " bytes", e);
            }
            return new UUID((long) LONGS.get(hash, 0), (long) LONGS.get(hash, Long.BYTES));
        }
    }
}
