package io.hegui.gateway.plugin.signature;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * These, and those that came with earlier builds that ran on the same data: their plugins may still be active. They
     * are noted in that file, which is as private as the keys beside it.
     */
    public ShippedFiles andEarlier(Path file) {
        try {
            Set<String> all = new TreeSet<>(sha256);
            if (Files.exists(file)) {
                all.addAll(Files.readAllLines(file));
            }
            PrivateFile.write(file, String.join("\n", all) + "\n");
            return new ShippedFiles(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the hashes of shipped plugins cannot be kept in " + file, e);
        }
    }

    boolean include(String hash) {
        return sha256.contains(hash);
    }
}
