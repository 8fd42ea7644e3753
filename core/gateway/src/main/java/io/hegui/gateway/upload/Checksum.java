package io.hegui.gateway.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The digest that a client claims for one piece of an upload ({@code Upload-Checksum} of tus). */
final class Checksum {
    /** Algorithms, by the names that tus gives them. */
    static final String ALGORITHMS = "sha256,sha1,md5";

    private final MessageDigest digest;
    private final byte[] claimed;

    private Checksum(MessageDigest digest, byte[] claimed) {
        this.digest = digest;
        this.claimed = claimed;
    }

    /** @throws IllegalArgumentException if the header is malformed or names another algorithm */
    static Checksum parse(String header) {
        String[] parts = header.strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + header + "' is no algorithm with a digest in base64");
        }
        String algorithm = switch (parts[0]) {
            case "sha256" -> "SHA-256";
            case "sha1" -> "SHA-1";
            case "md5" -> "MD5";
            default -> throw new IllegalArgumentException("'" + parts[0] + "' is none of " + ALGORITHMS);
        };
        try {
            return new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1]));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** Asked once, when all has been added. */
    boolean isRight() {
        return Arrays.equals(digest.digest(), claimed);
    }
}
