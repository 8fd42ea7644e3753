package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Resources beside one class: in its own jar or class directory and nowhere else on the class path. */
final class OwnResources implements Resources {
    private final Path home;

    private OwnResources(Path home) {
        this.home = home;
    }

    static OwnResources of(Class<?> type) {
        try {
            return new OwnResources(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from no file", e);
        }
    }

    /** The jar or directory of classes. */
    Path home() {
        return home;
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Files.isDirectory(home) ? fromDirectory(path) : fromJar(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " in " + home, e);
        }
    }

    private Optional<byte[]> fromDirectory(String path) throws IOException {
        Path file = home.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<byte[]> fromJar(String path) throws IOException {
        try (ZipFile jar = new ZipFile(home.toFile())) {
            ZipEntry entry = jar.getEntry(path);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        }
    }
}
