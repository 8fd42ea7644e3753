package io.hegui.gateway.upload;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way.
 *
 * @param client token subject of whoever began it
 * @param length bytes of the whole file
 * @param metadata what the client said when it began: dataset, period and more
 * @param submission what it has become; empty until it is whole
 * @param receipt of that submission
 */
record Upload(
        UUID id,
        String institution,
        String client,
        long length,
        UploadMetadata metadata,
        Instant expiresAt,
        Optional<String> submission,
        Optional<String> receipt) {
    Upload become(String submissionId, String signedReceipt) {
        return new Upload(
                id,
                institution,
                client,
                length,
                metadata,
                expiresAt,
                Optional.of(submissionId),
                Optional.of(signedReceipt));
    }

    JsonObject json() {
        return new JsonObject()
                .put("id", id.toString())
                .put("institution", institution)
                .put("client", client)
                .put("length", length)
                .put("metadata", metadata.json())
                .put("expiresAt", expiresAt.toString())
                .put("submission", submission.orElse(null))
                .put("receipt", receipt.orElse(null));
    }

    static Upload of(JsonObject json) {
        return new Upload(
                UUID.fromString(json.getString("id")),
                json.getString("institution"),
                json.getString("client"),
                json.getLong("length"),
                UploadMetadata.of(json.getJsonObject("metadata")),
                Instant.parse(json.getString("expiresAt")),
                Optional.ofNullable(json.getString("submission")),
                Optional.ofNullable(json.getString("receipt")));
    }
}
