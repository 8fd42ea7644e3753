package io.hegui.gateway.plugin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Refuses a jar that carries SDK classes of its own. They would never be used, since the host's come first, but their
 * presence shows that the plugin was built against another copy than the one it will meet.
 */
final class BundledSdk {
    private static final Pattern SDK_CLASS =
            Pattern.compile("(META-INF/versions/[0-9]+/)?io/hegui/(sdk|engine|gateway)/.*\\.class");

    private BundledSdk() {}

    static void refuse(JarFile jar, Path shownAs) {
        Optional<String> bundled = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> SDK_CLASS.matcher(name).matches())
                .findFirst();
        if (bundled.isPresent()) {
            throw new PluginRefusedException(shownAs, PluginRefusals.BUNDLES.with(bundled.get()));
        }
    }
}
