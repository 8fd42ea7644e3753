package io.hegui.gateway.plugin;

import io.hegui.sdk.GatewayPlugin;
import java.lang.reflect.InvocationTargetException;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/**
 * A plugin's classes and its entry point. Whoever keeps this keeps the plugin in memory.
 *
 * @param loader the plugin's own class loader
 */
record LoadedPlugin(GenerationManager manager, ClassLoader loader, GatewayPlugin entryPoint) {

    /** @throws PluginRefusedException if the SDK does not suit the plugin or its entry point cannot be created */
    static LoadedPlugin load(StoredPlugin stored, SdkVersion sdk) {
        PluginManifest manifest = stored.manifest();
        if (!manifest.requires().accepts(sdk.stable())) {
            throw refused(
                    stored,
                    "it needs SDK " + manifest.requires().text() + ", this is " + sdk.stable()
                            + "; use a version of the plugin made for this SDK");
        }
        GenerationManager manager = GenerationManager.of(stored, sdk);
        PluginWrapper wrapper = wrapperOf(manager, stored);
        try {
            GatewayPlugin entryPoint = entryPoint(wrapper.getPluginClassLoader(), stored);
            if (manager.startPlugin(manifest.id()) != PluginState.STARTED) {
                throw refused(stored, "PF4J does not start it, its state is " + wrapper.getPluginState());
            }
            return new LoadedPlugin(manager, wrapper.getPluginClassLoader(), entryPoint);
        } catch (PluginRefusedException e) {
            manager.unloadPlugin(manifest.id());
            throw e;
        }
    }

    void unload(String id) {
        manager.unloadPlugin(id);
    }

    private static PluginWrapper wrapperOf(GenerationManager manager, StoredPlugin stored) {
        try {
            return manager.getPlugin(manager.loadPlugin(stored.file()));
        } catch (PluginRuntimeException e) {
            throw refused(stored, "PF4J does not load it: " + e.getMessage());
        }
    }

    /** Plugin code runs here: the class is initialised and its constructor called. Only texts of failures survive. */
    private static GatewayPlugin entryPoint(ClassLoader loader, StoredPlugin stored) {
        String name = stored.manifest().pluginClass();
        try (PluginClassLoaderScope scope = PluginClassLoaderScope.of(loader)) {
            Object created = loader.loadClass(name).getConstructor().newInstance();
            if (created instanceof GatewayPlugin entryPoint) {
                return entryPoint;
            }
            throw refused(stored, "its Plugin-Class " + name + " does not implement " + GatewayPlugin.class.getName());
        } catch (ClassNotFoundException e) {
            throw refused(stored, "its Plugin-Class " + name + " is not in the jar");
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw refused(stored, "its Plugin-Class " + name + " must be a public class with a public constructor"
                    + " without parameters");
        } catch (InvocationTargetException e) {
            throw refused(stored, "its Plugin-Class " + name + " cannot be created: " + e.getCause());
        } catch (LinkageError e) {
            throw refused(stored, "its Plugin-Class " + name + " cannot be linked: " + e);
        }
    }

    private static PluginRefusedException refused(StoredPlugin stored, String why) {
        return new PluginRefusedException(stored.origin().getFileName() + ": " + why);
    }
}
