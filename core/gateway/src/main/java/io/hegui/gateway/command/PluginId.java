package io.hegui.gateway.command;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What a plugin's file says it is called. */
final class PluginId {
    private PluginId() {}

    /** The id in the manifest or, of a pack, in its descriptor; empty if there is none, which the gateway will say. */
    static Optional<String> of(Path file) {
        try (JarFile opened = new JarFile(file.toFile())) {
            return of(opened);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> of(JarFile file) throws IOException {
        JarEntry pack = file.getJarEntry(Pack.FILE);
        if (pack == null) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue("Plugin-Id"))
                    .map(String::strip);
        }
        try (InputStream in = file.getInputStream(pack)) {
            return Optional.of(Pack.read(in.readAllBytes()).id());
        } catch (CatalogueException e) {
            return Optional.empty();
        }
    }
}
