package io.hegui.engine.catalogue;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.CalendarFile;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.engine.reference.Register;
import io.hegui.engine.reference.RegulationFile;
import io.hegui.sdk.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the operator keeps: calendar, register of regulations, and parameter files that take the place of a plugin's.
 *
 * @param parameterFiles by parameter id; each replaces the plugin's file whole
 * @param pluginFiles settings of plugins, by plugin id
 * @param hash SHA-256 over all of it, lower-case hex
 */
public record ReferenceData(
        WorkingCalendar calendar,
        Register register,
        Map<String, byte[]> parameterFiles,
        Map<String, byte[]> pluginFiles,
        String hash) {
    private static final String SUFFIX = ".csv";
    private static final String SETTINGS = ".yaml";

    public ReferenceData {
        requireNonNull(calendar, "calendar is null");
        requireNonNull(register, "register is null");
        requireNonNull(hash, "hash is null");
        parameterFiles = Map.copyOf(parameterFiles);
        pluginFiles = Map.copyOf(pluginFiles);
    }

    /**
     * Reads {@code calendar/*.csv}, {@code regulations/*.csv}, {@code parameters/*.csv} and {@code plugins/*.yaml} under
     * that directory. Only
     * the calendar must be there.
     *
     * @throws ReferenceException naming file and line of the first thing that is wrong
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ReferenceData load(Path configDirectory) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        CalendarFile calendar = new CalendarFile();
        files(configDirectory, "calendar", SUFFIX, parts).forEach(calendar::add);
        List<Article> articles = new ArrayList<>();
        files(configDirectory, "regulations", SUFFIX, parts)
                .forEach((name, bytes) -> articles.addAll(RegulationFile.read(name, bytes)));
        Map<String, byte[]> parameters = new HashMap<>();
        files(configDirectory, "parameters", SUFFIX, parts)
                .forEach((name, bytes) ->
                        parameters.put(name.substring("parameters/".length(), name.length() - SUFFIX.length()), bytes));
        Map<String, byte[]> plugins = new HashMap<>();
        files(configDirectory, "plugins", SETTINGS, parts)
                .forEach((name, bytes) ->
                        plugins.put(name.substring("plugins/".length(), name.length() - SETTINGS.length()), bytes));
        return new ReferenceData(calendar.calendar(), register(articles), parameters, plugins, Hashes.of(parts));
    }

    /** The same without what is said of particular plugins. */
    ReferenceData withoutPlugins() {
        return new ReferenceData(calendar, register, Map.of(), Map.of(), hash);
    }

    private static Register register(List<Article> articles) {
        try {
            return new Register(articles);
        } catch (IllegalArgumentException e) {
            throw new ReferenceException("regulations", String.valueOf(e.getMessage()));
        }
    }

    private static SortedMap<String, byte[]> files(
            Path configDirectory, String name, String suffix, SortedMap<String, byte[]> parts) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        Path directory = configDirectory.resolve(name);
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().endsWith(suffix)) {
                    found.put(name + "/" + entry.getFileName(), Files.readAllBytes(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
        parts.putAll(found);
        return found;
    }
}
