package io.hegui.gateway.upload;

import io.hegui.gateway.submission.Announced;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that arrives in pieces. How many of its bytes are there, {@link UploadParts} tells.
 *
 * @param id also of the submission it becomes
 * @param institution credit code
 * @param client who began it
 * @param metadata the Upload-Metadata header it was begun with
 * @param length bytes it will have
 * @param sha256 lower-case hex, once it is whole and lies under its name for good
 * @param expiresAt until when it can be gone on with; once it is filed, until when it can be asked for
 * @param filed it has become a submission
 */
record Upload(
        UUID id,
        String institution,
        String client,
        Announced announced,
        String metadata,
        long length,
        Optional<String> sha256,
        Instant createdAt,
        Instant expiresAt,
        boolean filed) {}
