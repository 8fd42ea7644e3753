package io.hegui.gateway.plugin;

import java.util.function.Supplier;

/**
 * Makes a plugin's class loader the thread's context loader for one call into the plugin, so that
 * {@code ServiceLoader} and its like look into the plugin. It cannot stay set.
 */
final class ContextLoader {
    private ContextLoader() {}

    static <T> T during(ClassLoader plugin, Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin);
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
