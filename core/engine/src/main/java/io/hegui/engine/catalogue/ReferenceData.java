package io.hegui.engine.catalogue;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.CalendarFile;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.engine.reference.Register;
import io.hegui.engine.reference.RegulationFile;
import io.hegui.engine.refusal.Sentence;
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
import java.util.regex.Pattern;
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
    private static final Map<String, String> DIRECTORIES =
            Map.of("calendar", SUFFIX, "regulations", SUFFIX, "parameters", SUFFIX, "plugins", SETTINGS);

    public ReferenceData {
        requireNonNull(calendar, "calendar is null");
        requireNonNull(register, "register is null");
        requireNonNull(hash, "hash is null");
        parameterFiles = Map.copyOf(parameterFiles);
        pluginFiles = Map.copyOf(pluginFiles);
    }

    /**
     * Reads the files of a directory, as {@link #files} finds them. Only the calendar must be there.
     *
     * @throws ReferenceException naming file and line of the first thing that is wrong
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ReferenceData load(Path configDirectory) {
        return of(files(configDirectory));
    }

    /**
     * The files under a directory that are reference data: {@code calendar/*.csv}, {@code regulations/*.csv},
     * {@code parameters/*.csv} and {@code plugins/*.yaml}.
     *
     * @return contents by name, such as {@code parameters/cap.warn.csv}
     * @throws UncheckedIOException if a file cannot be read
     */
    public static SortedMap<String, byte[]> files(Path configDirectory) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        DIRECTORIES.forEach((name, suffix) -> files.putAll(files(configDirectory, name, suffix)));
        return files;
    }

    /** Whether a file of that name is reference data. */
    public static boolean isFile(String name) {
        return DIRECTORIES.entrySet().stream()
                .anyMatch(each ->
                        name.matches(each.getKey() + "/[A-Za-z0-9][A-Za-z0-9._-]*" + Pattern.quote(each.getValue())));
    }

    /**
     * Reads files named as {@link #files} names them.
     *
     * @throws ReferenceException naming file and line of the first thing that is wrong
     */
    public static ReferenceData of(SortedMap<String, byte[]> files) {
        CalendarFile calendar = new CalendarFile();
        in("calendar", files).forEach(calendar::add);
        List<Article> articles = new ArrayList<>();
        in("regulations", files).forEach((name, bytes) -> articles.addAll(RegulationFile.read(name, bytes)));
        Map<String, byte[]> parameters = new HashMap<>();
        in("parameters", files)
                .forEach((name, bytes) ->
                        parameters.put(name.substring("parameters/".length(), name.length() - SUFFIX.length()), bytes));
        Map<String, byte[]> plugins = new HashMap<>();
        in("plugins", files)
                .forEach((name, bytes) ->
                        plugins.put(name.substring("plugins/".length(), name.length() - SETTINGS.length()), bytes));
        return new ReferenceData(
                calendar.calendar(), register(articles), parameters, plugins, Hashes.of(new TreeMap<>(files)));
    }

    private static SortedMap<String, byte[]> in(String directory, SortedMap<String, byte[]> files) {
        return files.subMap(directory + "/", directory + "0");
    }

    /** The same without what is said of particular plugins. */
    ReferenceData withoutPlugins() {
        return new ReferenceData(calendar, register, Map.of(), Map.of(), hash);
    }

    private static Register register(List<Article> articles) {
        try {
            return new Register(articles);
        } catch (IllegalArgumentException e) {
            throw new ReferenceException("regulations", Sentence.quoted(String.valueOf(e.getMessage())));
        }
    }

    private static SortedMap<String, byte[]> files(Path configDirectory, String name, String suffix) {
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
        return found;
    }
}
