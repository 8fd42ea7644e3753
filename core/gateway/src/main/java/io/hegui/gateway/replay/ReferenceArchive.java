package io.hegui.gateway.replay;

import io.hegui.engine.catalogue.ReferenceData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a reference directory as one archive, and back. Blocking. */
final class ReferenceArchive {
    private static final List<String> PARTS = List.of("calendar", "parameters", "plugins", "regulations");

    private ReferenceArchive() {}

    static byte[] pack(Path directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : PARTS) {
                for (Path file : files(directory.resolve(part))) {
                    zip.putNextEntry(new ZipEntry(part + "/" + file.getFileName()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Unpacks an archive into a directory made for it, reads it, and removes the directory. */
    static ReferenceData read(byte[] archive) throws IOException {
        Path directory = Files.createTempDirectory("hegui-reference");
        try {
            for (String part : PARTS) {
                Files.createDirectory(directory.resolve(part));
            }
            unpack(archive, directory);
            return ReferenceData.load(directory);
        } finally {
            remove(directory);
        }
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("an archive of reference data names a file outside: " + entry.getName());
                }
                Files.copy(zip, file);
            }
        }
    }

    private static void remove(Path directory) throws IOException {
        for (String part : PARTS) {
            for (Path file : files(directory.resolve(part))) {
                Files.delete(file);
            }
            Files.deleteIfExists(directory.resolve(part));
        }
        Files.delete(directory);
    }
}
