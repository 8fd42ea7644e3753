package io.hegui.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plugins that a packaged distribution brings. */
record ShippedPlugins(List<Path> files) {
    static ShippedPlugins of(Path distribution) throws IOException {
        try (Stream<Path> files = Files.list(distribution.resolve("plugins"))) {
            return new ShippedPlugins(files.toList());
        }
    }

    /** The file of one of them, by its id. */
    Path file(String plugin) {
        return files.stream()
                .filter(file -> file.toString().contains("-" + plugin + "-"))
                .findFirst()
                .orElseThrow();
    }
}
