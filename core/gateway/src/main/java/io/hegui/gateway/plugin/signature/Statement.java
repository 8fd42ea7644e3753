package io.hegui.gateway.plugin.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a publisher says of a file: I published these bytes at that time.
 *
 * @param publisher lower-case letters, digits and hyphens
 * @param key id of the key it is signed with, 16 hex digits
 * @param signedAt in whole seconds; only the publisher's word
 * @param sha256 hash of the file, 64 hex digits
 */
record Statement(String publisher, String key, Instant signedAt, String sha256) {
    /** What is signed, and what the signature file begins with. */
    String text() {
        return "hegui-signature: 1\npublisher: " + publisher + "\nkey: " + key + "\nsigned-at: " + signedAt
                + "\nsha256: " + sha256 + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
