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

/** The files of the Maven archetype, written without Maven: one template for both ways to begin. */
final class PluginTemplate {
    private static final String ROOT = "archetype-resources";
    private static final List<String> JAVA = List.of("src/main/java/", "src/test/java/");

    private final Map<String, String> values;

    /** @param values what stands for {@code ${name}} in a file and {@code __name__} in a path; has {@code package} */
    PluginTemplate(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    void write(Path directory) {
        try {
            URI pom = resource(ROOT + "/pom.xml").toURI();
            if (pom.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(pom, Map.of())) {
                    copy(jar.getPath(ROOT), directory);
                }
            } else {
                copy(Objects.requireNonNull(Path.of(pom).getParent(), "a file has a directory"), directory);
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
