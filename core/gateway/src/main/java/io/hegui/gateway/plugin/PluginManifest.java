package io.hegui.gateway.plugin;

import static io.hegui.gateway.plugin.PluginRefusals.MANIFEST_LACKS;
import static io.hegui.gateway.plugin.PluginRefusals.NO_MANIFEST;
import static io.hegui.gateway.plugin.PluginRefusals.NO_MATCH;
import static io.hegui.gateway.plugin.PluginRefusals.NO_RANGE;
import static io.hegui.gateway.plugin.PluginRefusals.PACK_WITH_CODE;
import static io.hegui.gateway.plugin.PluginRefusals.RESERVED_ID;
import static io.hegui.gateway.plugin.PluginRefusals.UNKNOWN_KEYS;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Pack;
import io.hegui.engine.refusal.RefusedException;
import io.hegui.engine.refusal.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * What a plugin says of itself: a jar in its manifest, a pack in its {@value Pack#FILE}.
 *
 * @param id lower-case letters, digits and hyphens
 * @param version letters, digits, dots, hyphens, plus signs and underscores; it becomes part of a file name
 * @param pluginClass the class that implements {@link io.hegui.sdk.GatewayPlugin}; that of every pack if it is one
 * @param requires SDK versions it works with
 * @param pack if it is one
 */
record PluginManifest(String id, String version, String pluginClass, SdkRange requires, Optional<Pack> pack) {
    private static final String ID = "Plugin-Id";
    private static final String VERSION = "Plugin-Version";
    private static final String CLASS = "Plugin-Class";
    private static final String REQUIRES = "Plugin-Requires";
    private static final List<String> KEYS = List.of(ID, VERSION, CLASS, REQUIRES);
    private static final Set<String> RESERVED = Set.of("reference");
    private static final String PREFIX = "plugin-";

    private static final Pattern ID_FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern VERSION_FORM = Pattern.compile("[0-9][0-9A-Za-z.+_-]{0,79}");

    /** @throws PluginRefusedException naming the key that is missing, unknown or wrong */
    static PluginManifest read(JarFile jar, Path shownAs) throws IOException {
        JarEntry pack = jar.getJarEntry(Pack.FILE);
        if (pack != null) {
            return ofPack(jar, pack, shownAs);
        }
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
            throw new PluginRefusedException(shownAs, NO_MANIFEST.with(Pack.FILE));
        }
        Attributes attributes = manifest.getMainAttributes();
        refuseUnknownKeys(attributes, shownAs);
        String id = free(formed(attributes, ID, ID_FORM, shownAs), shownAs);
        String version = formed(attributes, VERSION, VERSION_FORM, shownAs);
        String pluginClass = required(attributes, CLASS, shownAs);
        return new PluginManifest(
                id,
                version,
                pluginClass,
                range(REQUIRES, required(attributes, REQUIRES, shownAs), shownAs),
                Optional.empty());
    }

    private static PluginManifest ofPack(JarFile jar, JarEntry descriptor, Path shownAs) throws IOException {
        Optional<String> code = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class") || name.endsWith(".jar"))
                .findFirst();
        if (code.isPresent()) {
            throw new PluginRefusedException(shownAs, PACK_WITH_CODE.with(code.get()));
        }
        try (InputStream in = jar.getInputStream(descriptor)) {
            Pack pack = Pack.read(in.readAllBytes());
            return new PluginManifest(
                    free(formed("id", pack.id(), ID_FORM, shownAs), shownAs),
                    formed("version", pack.version(), VERSION_FORM, shownAs),
                    PackPlugin.class.getName(),
                    range("requires", pack.requires(), shownAs),
                    Optional.of(pack));
        } catch (CatalogueException e) {
            throw new PluginRefusedException(shownAs, Sentence.all(e.problems()));
        }
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
            throw new PluginRefusedException(shownAs, UNKNOWN_KEYS.with(unknown, KEYS));
        }
    }

    private static String required(Attributes attributes, String key, Path shownAs) {
        String value = attributes.getValue(key);
        if (value == null || value.isBlank()) {
            throw new PluginRefusedException(shownAs, MANIFEST_LACKS.with(key));
        }
        return value.strip();
    }

    private static String formed(Attributes attributes, String key, Pattern form, Path shownAs) {
        return formed(key, required(attributes, key, shownAs), form, shownAs);
    }

    private static String formed(String key, String value, Pattern form, Path shownAs) {
        if (!form.matcher(value).matches()) {
            throw new PluginRefusedException(shownAs, NO_MATCH.with(key, form, value));
        }
        return value;
    }

    /** Those that mean something else where plugins are named. */
    private static String free(String id, Path shownAs) {
        if (RESERVED.contains(id)) {
            throw new PluginRefusedException(shownAs, RESERVED_ID.with(id));
        }
        return id;
    }

    private static SdkRange range(String key, String text, Path shownAs) {
        try {
            return new SdkRange(text);
        } catch (RefusedException e) {
            throw new PluginRefusedException(shownAs, NO_RANGE.with(key, e.why()));
        }
    }
}
