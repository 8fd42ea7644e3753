package io.hegui.gateway.plugin.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plugins that came with this program, by hash. The list lies in the program's own jar: whoever can change that can
 * do anything, so it needs no key, and the same sources still give the same bytes.
 */
public record ShippedFiles(Set<String> sha256) {
    /** Written by the build, one line a file as {@code sha256sum} does; a program built without plugins has none. */
    private static final String RESOURCE = "shipped.sha256";

    private static final int HASH_DIGITS = 64;

    public ShippedFiles {
        sha256 = Set.copyOf(sha256);
    }

    public static ShippedFiles ofThisBuild() {
        try (InputStream in = ShippedFiles.class.getResourceAsStream(RESOURCE)) {
            return new ShippedFiles(
                    in == null
                            ? Set.of()
                            : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .map(line -> line.substring(0, HASH_DIGITS))
                                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    boolean include(String hash) {
        return sha256.contains(hash);
    }
}
