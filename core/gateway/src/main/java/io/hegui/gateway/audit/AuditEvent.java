package io.hegui.gateway.audit;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A row of the audit log as it stands. */
record AuditEvent(
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        String details,
        Buffer previous,
        Buffer hash) {

    /** What the hash must be: of the previous hash and of each field with its length in bytes before it. */
    Buffer expectedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes());
            add(digest, Long.toString(seq));
            add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
            add(digest, actor);
            add(digest, action);
            add(digest, subject);
            add(digest, details);
            return Buffer.buffer(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
