package io.hegui.gateway.command;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Pack;
import io.hegui.engine.refusal.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the file of a pack from its directory; the same directory gives the same bytes. */
final class PackFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackFile() {}

    /**
     * Writes {@code <id>-<version>.zip}.
     *
     * @throws CommandFailedException if the directory is no pack
     */
    static Path write(Path directory, Path into) throws IOException {
        Pack pack = read(directory);
        Path file = into.resolve(pack.id() + "-" + pack.version() + ".zip");
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> inside = files.filter(Files::isRegularFile)
                    .filter(each -> isPart(directory.relativize(each)))
                    .sorted()
                    .toList();
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path each : inside) {
                    ZipEntry entry =
                            new ZipEntry(directory.relativize(each).toString().replace('\\', '/'));
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    Files.copy(each, zip);
                    zip.closeEntry();
                }
            }
        }
        return file;
    }

    private static Pack read(Path directory) throws IOException {
        Path descriptor = directory.resolve(Pack.FILE);
        if (!Files.isRegularFile(descriptor)) {
            throw new CommandFailedException(directory + " is no pack: it has no " + Pack.FILE);
        }
        try {
            return Pack.read(Files.readAllBytes(descriptor));
        } catch (CatalogueException e) {
            throw new CommandFailedException(
                    directory + ": " + Sentence.all(e.problems()).in(MachineLanguage.get()));
        }
    }

    /** Neither hidden, as editors and version control leave files, nor a pack that was made before. */
    static boolean isPart(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return !relative.toString().endsWith(".zip");
    }
}
