package io.hegui.gateway.command;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample files that plugins bring along, under {@code samples/<dataset>/} in their files. */
final class PluginSamples {
    private static final Pattern SAMPLE = Pattern.compile("samples/([a-z0-9-]+)/([^./][^/]*)");

    /**
     * @param plugin id of the plugin
     * @param name of the file, for example {@code clean.csv} or {@code breaches.xlsx}
     */
    record SampleBook(String plugin, String dataset, String name, Buffer content) {}

    private PluginSamples() {}

    /** All samples of all plugins, by plugin, dataset and name. */
    static List<SampleBook> read(Path pluginsDirectory) throws IOException {
        List<SampleBook> books = new ArrayList<>();
        for (Path plugin : PluginFiles.in(pluginsDirectory)) {
            books.addAll(of(plugin));
        }
        return inOrder(books);
    }

    /** All samples of one plugin, by dataset and name. */
    static List<SampleBook> of(Path jar) throws IOException {
        List<SampleBook> books = new ArrayList<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            add(open, books);
        }
        return inOrder(books);
    }

    private static List<SampleBook> inOrder(List<SampleBook> books) {
        return books.stream()
                .sorted(Comparator.comparing(SampleBook::plugin)
                        .thenComparing(SampleBook::dataset)
                        .thenComparing(SampleBook::name))
                .toList();
    }

    private static void add(JarFile jar, List<SampleBook> books) throws IOException {
        String plugin = PluginId.of(jar).orElse("");
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            Matcher matcher = SAMPLE.matcher(entry.getName());
            if (matcher.matches()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    books.add(new SampleBook(
                            plugin, matcher.group(1), matcher.group(2), Buffer.buffer(in.readAllBytes())));
                }
            }
        }
    }
}
