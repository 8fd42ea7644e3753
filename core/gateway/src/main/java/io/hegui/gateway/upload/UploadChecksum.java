package io.hegui.gateway.upload;

import io.hegui.gateway.http.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The checksum a client gives for the body of one request (header Upload-Checksum).
 *
 * @param algorithm as Java names it
 * @param expected lower-case hex
 */
record UploadChecksum(String algorithm, String expected) {
    /** The protocol wants SHA-1 at the least; it is there to find damage, not forgery. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    static final String SUPPORTED = "sha256,sha1";

    /** @throws ProblemException 400 if the header is malformed or its algorithm is not supported */
    static UploadChecksum parse(String header) {
        String[] parts = header.strip().split(" +", 2);
        String algorithm = Optional.ofNullable(ALGORITHMS.get(parts[0]))
                .orElseThrow(() -> UploadProblems.unknownAlgorithm(parts[0]));
        try {
            byte[] digest = Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1]);
            if (digest.length == digest(algorithm).getDigestLength()) {
                return new UploadChecksum(algorithm, HexFormat.of().formatHex(digest));
            }
        } catch (IllegalArgumentException e) {
            throw UploadProblems.malformed("Upload-Checksum");
        }
        throw UploadProblems.malformed("Upload-Checksum");
    }

    MessageDigest digest() {
        return digest(algorithm);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
