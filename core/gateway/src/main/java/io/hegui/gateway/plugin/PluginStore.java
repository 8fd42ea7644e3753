package io.hegui.gateway.plugin;

import io.hegui.gateway.file.PrivateFile;
import io.hegui.gateway.plugin.signature.Provenance;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.UntrustedFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Private copies of plugin jars, named by content. Classes are loaded from the copy, never from the file an operator
 * may overwrite: replacing a jar under a running class loader breaks it in random places.
 */
final class PluginStore {
    private static final int SHORT_HASH = 12;

    private final Path directory;
    private final SignaturePolicy policy;

    PluginStore(Path directory, SignaturePolicy policy) {
        this.directory = directory;
        this.policy = policy;
    }

    /** Whether a file is called as plugins are: a jar, or a pack's zip. */
    static boolean holds(Path file) {
        String name = file.toString();
        return name.endsWith(".jar") || name.endsWith(".zip");
    }

    /** Removes the copies of an earlier life; to be called before the first is loaded. */
    void clear() throws IOException {
        PrivateFile.directory(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Copies a jar, then looks into the copy alone, so that what was examined is what gets loaded. The signature comes
     * first: what nobody answers for is not even opened.
     *
     * @throws PluginRefusedException if the jar is no acceptable plugin
     */
    StoredPlugin keep(PluginSource source) throws IOException {
        Path jar = source.file();
        PrivateFile.directory(directory);
        Path copy = Files.createTempFile(directory, "incoming-", ".tmp");
        try {
            String sha256 = copyAndHash(jar, copy);
            Provenance provenance = admitted(source, sha256);
            PluginManifest manifest = examine(copy, jar);
            Path kept = directory.resolve(
                    manifest.id() + "-" + manifest.version() + "-" + sha256.substring(0, SHORT_HASH) + ".jar");
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StoredPlugin(manifest, sha256, provenance, kept, jar);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Provenance admitted(PluginSource source, String sha256) {
        try {
            return source.admittedAt().isPresent()
                    ? policy.admit(source.file(), sha256, source.admittedAt().get())
                    : policy.admit(source.file(), sha256);
        } catch (UntrustedFileException e) {
            throw new PluginRefusedException(e.why());
        }
    }

    private static PluginManifest examine(Path copy, Path shownAs) throws IOException {
        try (JarFile jar = new JarFile(copy.toFile())) {
            PluginManifest manifest = PluginManifest.read(jar, shownAs);
            BundledSdk.refuse(jar, shownAs);
            return manifest;
        } catch (ZipException e) {
            throw new PluginRefusedException(shownAs, PluginRefusals.NO_JAR.with(e.getMessage()));
        }
    }

    private static String copyAndHash(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
