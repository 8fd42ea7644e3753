package io.hegui.gateway.submission;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Content-Digest header of RFC 9530. */
final class ContentDigest {
    private static final Pattern ENTRY = Pattern.compile("\\s*([a-z0-9-]+)=:([A-Za-z0-9+/=]*):\\s*");
    private static final int SHA_256_BYTES = 32;

    private ContentDigest() {}

    /**
     * The SHA-256 among the digests given, as lower-case hex; empty if there are only others.
     *
     * @throws IllegalArgumentException if the header is malformed
     */
    static Optional<String> sha256(String header) {
        Optional<String> found = Optional.empty();
        for (String entry : header.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a digest: '" + entry + "'");
            }
            byte[] digest = Base64.getDecoder().decode(matcher.group(2));
            if (matcher.group(1).equals("sha-256")) {
                if (digest.length != SHA_256_BYTES) {
                    throw new IllegalArgumentException("a SHA-256 has 32 bytes, this one " + digest.length);
                }
                found = Optional.of(HexFormat.of().formatHex(digest));
            }
        }
        return found;
    }
}
