package io.hegui.gateway.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Files to begin with: those of the Maven archetype, written without Maven, or those of a pack. */
final class PluginTemplate {
    private static final List<String> JAVA = List.of("src/main/java/", "src/test/java/");

    private final String root;
    private final String first;
    private final Map<String, String> values;

    /** @param values what stands for {@code ${name}} in a file and {@code __name__} in a path */
    private PluginTemplate(String root, String first, Map<String, String> values) {
        this.root = root;
        this.first = first;
        this.values = Map.copyOf(values);
    }

    /** A Maven project; {@code package} among the values is that of its classes. */
    static PluginTemplate project(Map<String, String> values) {
        return new PluginTemplate("archetype-resources", "pom.xml", values);
    }

    static PluginTemplate pack(Map<String, String> values) {
        return new PluginTemplate("pack-template", "pack.yaml", values);
    }

    void write(Path directory) {
        try {
            URI file = resource(root + "/" + first).toURI();
            if (file.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                    copy(jar.getPath(root), directory);
                }
            } else {
                copy(Objects.requireNonNull(Path.of(file).getParent(), "a file has a directory"), directory);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the template has no place", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the project cannot be written to " + directory, e);
        }
    }

    private static URL resource(String name) {
        URL found = PluginTemplate.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IllegalStateException("the program lacks its template of a plugin");
        }
        return found;
    }

    private void copy(Path template, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(
                        place(template.relativize(file).toString().replace('\\', '/')));
                Files.createDirectories(Objects.requireNonNull(target.getParent(), "it is below the directory"));
                Files.writeString(target, filled(Files.readString(file), "${", "}"));
            }
        }
    }

    private String place(String path) {
        String filled = filled(path, "__", "__");
        for (String java : JAVA) {
            if (filled.startsWith(java)) {
                return java + values.getOrDefault("package", "").replace('.', '/') + "/"
                        + filled.substring(java.length());
            }
        }
        return filled;
    }

    private String filled(String text, String before, String after) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(before + value.getKey() + after, value.getValue());
        }
        return filled;
    }
}
