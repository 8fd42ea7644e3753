package io.hegui.gateway.plugin;

import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;

/**
 * A PF4J manager for a single version of a single plugin. One manager for all could not hold two versions of a plugin,
 * is not thread-safe and keeps traces of what it unloaded; this one is used by the control thread alone and dropped
 * whole.
 *
 * <p>PF4J asks for its parts while its own constructor runs, so none of the methods below may touch a field.
 */
final class GenerationManager extends JarPluginManager {
    private GenerationManager(Path directory, String sdkVersion) {
        super(directory);
        setSystemVersion(sdkVersion);
        setExactVersionAllowed(true);
    }

    static GenerationManager of(StoredPlugin plugin, SdkVersion sdk) {
        Path directory = plugin.file().toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalArgumentException("a stored plugin lies in a directory, was " + plugin.file());
        }
        GenerationManager manager = new GenerationManager(directory, sdk.stable());
        manager.pluginDescriptorFinder = new ExaminedDescriptor(plugin);
        return manager;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new NoDescriptor();
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin();
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new AlwaysEnabled();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new IsolatedJarLoader(this);
    }

    /** Describes the plugin by the manifest that was examined when the jar was stored; nothing is read twice. */
    private record ExaminedDescriptor(StoredPlugin plugin) implements PluginDescriptorFinder {
        @Override
        public boolean isApplicable(Path path) {
            return path.equals(plugin.file());
        }

        @Override
        public PluginDescriptor find(Path path) {
            PluginManifest manifest = plugin.manifest();
            return new DefaultPluginDescriptor(
                    manifest.id(),
                    "",
                    manifest.pluginClass(),
                    manifest.version(),
                    manifest.requires().text(),
                    "",
                    "");
        }
    }

    private static final class NoDescriptor implements PluginDescriptorFinder {
        @Override
        public boolean isApplicable(Path path) {
            return false;
        }

        @Override
        public PluginDescriptor find(Path path) {
            throw new IllegalStateException("this manager holds no plugin");
        }
    }

    /** Which plugins are active is decided elsewhere; PF4J's own would keep files beside the jars. */
    private static final class AlwaysEnabled implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String pluginId) {
            return false;
        }

        @Override
        public void disablePlugin(String pluginId) {
            throw new UnsupportedOperationException("plugins are not disabled through PF4J");
        }

        @Override
        public void enablePlugin(String pluginId) {
            throw new UnsupportedOperationException("plugins are not enabled through PF4J");
        }
    }

    private static final class IsolatedJarLoader extends JarPluginLoader {
        IsolatedJarLoader(GenerationManager manager) {
            super(manager);
        }

        @Override
        public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
            ClassLoader host = GenerationManager.class.getClassLoader();
            PluginClassLoader loader = new PluginClassLoader(
                    pluginManager, descriptor, new ApiOnlyClassLoader(host), ClassLoadingStrategy.APD);
            loader.addFile(jar.toFile());
            return loader;
        }
    }
}
