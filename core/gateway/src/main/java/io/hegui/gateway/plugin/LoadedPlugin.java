package io.hegui.gateway.plugin;

import io.hegui.engine.check.GuardedCall;
import io.hegui.sdk.GatewayPlugin;
import java.lang.reflect.Constructor;
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
        refuseOtherSdk(stored, sdk);
        PluginManifest manifest = stored.manifest();
        GenerationManager manager = GenerationManager.of(stored, sdk);
        PluginWrapper wrapper = wrapperOf(manager, stored);
        try {
            GatewayPlugin entryPoint = manifest.pack()
                    .<GatewayPlugin>map(PackPlugin::new)
                    .orElseGet(() -> entryPoint(wrapper.getPluginClassLoader(), stored));
            if (manager.startPlugin(manifest.id()) != PluginState.STARTED) {
                throw refused(stored, "PF4J does not start it, its state is " + wrapper.getPluginState());
            }
            return new LoadedPlugin(manager, wrapper.getPluginClassLoader(), entryPoint);
        } catch (PluginRefusedException e) {
            manager.unloadPlugin(manifest.id());
            throw e;
        }
    }

    /** @throws PluginRefusedException if it was not made for this SDK */
    static void refuseOtherSdk(StoredPlugin stored, SdkVersion sdk) {
        PluginManifest manifest = stored.manifest();
        if (!manifest.requires().accepts(sdk.stable())) {
            throw refused(
                    stored,
                    "it needs SDK " + manifest.requires().text() + ", this is " + sdk.stable()
                            + "; use a version of the plugin made for this SDK");
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

    private static GatewayPlugin entryPoint(ClassLoader loader, StoredPlugin stored) {
        String name = stored.manifest().pluginClass();
        try {
            Class<?> type = loader.loadClass(name);
            if (!GatewayPlugin.class.isAssignableFrom(type)) {
                throw refused(
                        stored, "its Plugin-Class " + name + " does not implement " + GatewayPlugin.class.getName());
            }
            return create(type.asSubclass(GatewayPlugin.class).getConstructor(), stored);
        } catch (ClassNotFoundException e) {
            throw refused(stored, "its Plugin-Class " + name + " is not in the jar");
        } catch (NoSuchMethodException e) {
            throw refused(stored, "its Plugin-Class " + name + " has no public constructor without parameters");
        } catch (LinkageError e) {
            throw refused(stored, "its Plugin-Class " + name + " cannot be linked: " + e);
        }
    }

    private static GatewayPlugin create(Constructor<? extends GatewayPlugin> constructor, StoredPlugin stored) {
        var outcome = ContextLoader.during(
                constructor.getDeclaringClass().getClassLoader(), () -> GuardedCall.get(() -> call(constructor)));
        if (outcome instanceof GuardedCall.Returned<GatewayPlugin> created) {
            return created.value();
        }
        var thrown = (GuardedCall.Thrown<GatewayPlugin>) outcome;
        throw refused(
                stored,
                "its Plugin-Class " + constructor.getDeclaringClass().getName() + " cannot be created: "
                        + thrown.reason());
    }

    /** Lets out what the constructor itself threw, so that the guard around it tells of that and not of reflection. */
    private static GatewayPlugin call(Constructor<? extends GatewayPlugin> constructor) {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException("the constructor threw a checked exception", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("it must be a public class that is not abstract", e);
        }
    }

    private static PluginRefusedException refused(StoredPlugin stored, String why) {
        return new PluginRefusedException(stored.origin().getFileName() + ": " + why);
    }
}
