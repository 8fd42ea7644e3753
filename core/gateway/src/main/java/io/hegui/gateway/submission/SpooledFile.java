package io.hegui.gateway.submission;

import java.nio.file.Path;

/**
 * A body received whole.
 *
 * @param sha256 lower-case hex of the body's SHA-256
 * @param bytes its size
 */
public record SpooledFile(Path path, String sha256, long bytes) {}
