package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * What a plugin's jar says of itself in its manifest.
 *
 * @param id lower-case letters, digits and hyphens
 * @param version letters, digits, dots, hyphens, plus signs and underscores; it becomes part of a file name
 * @param pluginClass the class that implements {@link io.hegui.sdk.GatewayPlugin}
 * @param requires SDK versions it works with
 */
record PluginManifest(String id, String version, String pluginClass, SdkRange requires) {
    private static final String ID = "Plugin-Id";
    private static final String VERSION = "Plugin-Version";
    private static final String CLASS = "Plugin-Class";
    private static final String REQUIRES = "Plugin-Requires";
    private static final List<String> KEYS = List.of(ID, VERSION, CLASS, REQUIRES);
    private static final String PREFIX = "plugin-";

    private static final Pattern ID_FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION_FORM = Pattern.compile("[0-9][0-9A-Za-z.+_-]{0,79}");

    /** @throws PluginRefusedException naming the key that is missing, unknown or wrong */
    static PluginManifest read(JarFile jar, Path shownAs) throws IOException {
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
            throw refused(shownAs, "it has no manifest, so it is no plugin");
        }
        Attributes attributes = manifest.getMainAttributes();
        refuseUnknownKeys(attributes, shownAs);
        String id = formed(attributes, ID, ID_FORM, shownAs);
        String version = formed(attributes, VERSION, VERSION_FORM, shownAs);
        String pluginClass = required(attributes, CLASS, shownAs);
        return new PluginManifest(id, version, pluginClass, range(required(attributes, REQUIRES, shownAs), shownAs));
    }

    private static void refuseUnknownKeys(Attributes attributes, Path shownAs) {
        Set<String> unknown = new TreeSet<>();
        for (Object key : attributes.keySet()) {
            String name = key.toString();
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                    && KEYS.stream().noneMatch(name::equalsIgnoreCase)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw refused(shownAs, "its manifest has unknown keys " + unknown + "; known are " + KEYS);
        }
    }

    private static String required(Attributes attributes, String key, Path shownAs) {
        String value = attributes.getValue(key);
        if (value == null || value.isBlank()) {
            throw refused(shownAs, "its manifest lacks " + key);
        }
        return value.strip();
    }

    private static String formed(Attributes attributes, String key, Pattern form, Path shownAs) {
        String value = required(attributes, key, shownAs);
        if (!form.matcher(value).matches()) {
            throw refused(shownAs, key + " must match " + form + ", was '" + value + "'");
        }
        return value;
    }

    private static SdkRange range(String text, Path shownAs) {
        try {
            return new SdkRange(text);
        } catch (IllegalArgumentException e) {
            throw refused(
                    shownAs,
                    REQUIRES + ": " + e.getMessage() + "; write one that ends, for example '>=0.1.0 & <0.2.0'");
        }
    }

    private static PluginRefusedException refused(Path file, String why) {
        return new PluginRefusedException(file.getFileName() + ": " + why);
    }
}
