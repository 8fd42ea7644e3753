package io.hegui.gateway.submission;

import io.hegui.engine.format.Declared;
import java.util.Optional;

/**
 * What a client says of a filing before it is sent, as it says it.
 *
 * @param period such as {@code 2026-09}; not yet checked
 * @param digest lower-case hex SHA-256 the client claims for the file
 * @param idempotencyKey under which a repeated request gets the same answer
 * @param declared what the client says of the file itself
 */
public record Announced(
        String dataset,
        String period,
        boolean test,
        Optional<String> digest,
        Optional<String> idempotencyKey,
        Declared declared) {}
