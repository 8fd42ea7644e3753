package io.hegui.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 over named parts, so that no two different sets of parts look alike. */
final class Hashes {
    private Hashes() {}

    static String of(SortedMap<String, byte[]> parts) {
        MessageDigest digest = sha256();
        parts.forEach((name, bytes) -> {
            byte[] header = (name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(header);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
