package io.hegui.gateway.plugin;

import io.hegui.engine.check.GuardedCall;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Text;
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
                throw refused(stored, PluginRefusals.NOT_STARTED.with(wrapper.getPluginState()));
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
                    stored, PluginRefusals.OTHER_SDK.with(manifest.requires().text(), sdk.stable()));
        }
    }

    void unload(String id) {
        manager.unloadPlugin(id);
    }

    private static PluginWrapper wrapperOf(GenerationManager manager, StoredPlugin stored) {
        try {
            return manager.getPlugin(manager.loadPlugin(stored.file()));
        } catch (PluginRuntimeException e) {
            throw refused(stored, PluginRefusals.NOT_LOADED.with(e.getMessage()));
        }
    }

    private static GatewayPlugin entryPoint(ClassLoader loader, StoredPlugin stored) {
        String name = stored.manifest().pluginClass();
        try {
            Class<?> type = loader.loadClass(name);
            if (!GatewayPlugin.class.isAssignableFrom(type)) {
                throw refused(stored, PluginRefusals.NO_ENTRY_POINT.with(name, GatewayPlugin.class.getName()));
            }
            return create(type.asSubclass(GatewayPlugin.class).getConstructor(), stored);
        } catch (ClassNotFoundException e) {
            throw refused(stored, PluginRefusals.ENTRY_POINT_MISSING.with(name));
        } catch (NoSuchMethodException e) {
            throw refused(stored, PluginRefusals.NO_CONSTRUCTOR.with(name));
        } catch (LinkageError e) {
            throw refused(stored, PluginRefusals.NOT_LINKED.with(name, e));
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
                PluginRefusals.NOT_CREATED.with(constructor.getDeclaringClass().getName(), thrown.reason()));
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

    private static PluginRefusedException refused(StoredPlugin stored, Text why) {
        return new PluginRefusedException(stored.origin(), why);
    }
}
