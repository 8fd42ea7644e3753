package io.hegui.gateway.rollout;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A version of a plugin in the database, without its bytes.
 *
 * @param sha256 hash of its file, 64 hex digits
 * @param fileName what its file was called
 * @param signature text of its .sig file, if it is signed
 * @param provenance who answers for it
 * @param key the publisher's key, if it is signed with a known one
 * @param stagedBy subject of who handed it in, or a node's id
 * @param reason why
 */
record StagedVersion(
        String plugin,
        String version,
        String sha256,
        String fileName,
        Optional<String> signature,
        String provenance,
        Optional<SignedWith> key,
        String stagedBy,
        OffsetDateTime stagedAt,
        String reason) {

    /** The name of a publisher's key. */
    record SignedWith(String publisher, String key) {}

    String label() {
        return plugin + " " + version;
    }
}
