package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    @Override
    public List<String> list(String folder) {
        try {
            return Files.isDirectory(home) ? namesInDirectory(folder) : namesInJar(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + " in " + home, e);
        }
    }

    /** Bytes of each file, by its path; of a jar as they are packed. */
    Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sizes.put(home.relativize(file).toString().replace('\\', '/'), Files.size(file));
                }
            }
            return sizes;
        }
        try (ZipFile jar = new ZipFile(home.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> sizes.put(entry.getName(), entry.getCompressedSize()));
        }
        return sizes;
    }

    private List<String> namesInDirectory(String folder) throws IOException {
        Path directory = home.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private List<String> namesInJar(String folder) throws IOException {
        try (ZipFile jar = new ZipFile(home.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1))
                    .filter(name -> !name.isEmpty() && !name.contains("/"))
                    .sorted()
                    .toList();
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
