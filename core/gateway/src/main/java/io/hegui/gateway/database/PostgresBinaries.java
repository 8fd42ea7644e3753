package io.hegui.gateway.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server programs that come in a jar: unpacked once into a directory named after their content. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /**
     * The directory that holds {@code bin}, {@code lib} and {@code share}.
     *
     * @throws DatabaseException on a platform we have no programs for
     */
    static Path unpack(Path dataDirectory) throws IOException {
        requirePlatform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path home = dataDirectory.resolve("postgres-" + fingerprint());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path draft = dataDirectory.resolve("postgres-unpacking");
        FileTree.delete(draft);
        try (InputStream archive = archive();
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            @Nullable TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                unpack(entry, entries, draft);
                entry = entries.getNextEntry();
            }
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    static void requirePlatform(String system, String architecture) {
        boolean known = system.toLowerCase(Locale.ROOT).startsWith("linux")
                && Set.of("amd64", "x86_64").contains(architecture);
        if (!known) {
            throw new DatabaseException("the embedded PostgreSQL runs on linux-amd64 only, not on " + system + " "
                    + architecture + "; set database.url to an external PostgreSQL");
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new DatabaseException("entry " + entry.getName() + " leaves the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static String fingerprint() throws IOException {
        try (DigestInputStream digest = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static InputStream archive() {
        @Nullable InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new DatabaseException("the PostgreSQL programs are not on the class path; set database.url");
        }
        return archive;
    }
}
