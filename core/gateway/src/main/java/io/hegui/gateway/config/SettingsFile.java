package io.hegui.gateway.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a YAML file into keys with dots between section and key. */
final class SettingsFile {
    private SettingsFile() {}

    static Map<String, String> read(Path path) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(path)) {
            @Nullable Object document = new Yaml(new SafeConstructor(options)).load(reader);
            Map<String, String> keys = new LinkedHashMap<>();
            if (document != null) {
                flatten("", document, keys);
            }
            return keys;
        } catch (IOException | YAMLException e) {
            throw new ConfigurationException("cannot read configuration " + path + ": " + e.getMessage(), e);
        }
    }

    private static void flatten(String key, @Nullable Object value, Map<String, String> keys) {
        if (value instanceof Map<?, ?> section) {
            section.forEach(
                    (name, inner) -> flatten(key.isEmpty() ? String.valueOf(name) : key + "." + name, inner, keys));
            return;
        }
        if (key.isEmpty() || value instanceof Iterable) {
            throw new ConfigurationException("setting '" + key + "' must be a single value, was " + value);
        }
        keys.put(key, value == null ? "" : value.toString().strip());
    }
}
