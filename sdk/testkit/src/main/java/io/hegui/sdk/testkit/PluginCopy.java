package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Optional;

/** A plugin's own classes once more, some of them changed; whatever else there is comes from the test's class path. */
final class PluginCopy extends ClassLoader {
    private final Class<? extends GatewayPlugin> plugin;
    private final ProtectionDomain domain;
    private final OwnResources home;
    private final Map<String, byte[]> changed;

    /** @param changed class files that take the place of the plugin's, by the names of the classes */
    PluginCopy(Class<? extends GatewayPlugin> plugin, Map<String, byte[]> changed) {
        super(plugin.getClassLoader());
        this.plugin = plugin;
        this.domain = plugin.getProtectionDomain();
        this.home = OwnResources.of(plugin);
        this.changed = Map.copyOf(changed);
    }

    GatewayPlugin entryPoint() throws ReflectiveOperationException {
        return loadClass(plugin.getName())
                .asSubclass(GatewayPlugin.class)
                .getConstructor()
                .newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            Optional<byte[]> own =
                    Optional.ofNullable(changed.get(name)).or(() -> home.read(name.replace('.', '/') + ".class"));
            return own.isPresent()
                    ? defineClass(name, own.get(), 0, own.get().length, domain)
                    : super.loadClass(name, resolve);
        }
    }
}
