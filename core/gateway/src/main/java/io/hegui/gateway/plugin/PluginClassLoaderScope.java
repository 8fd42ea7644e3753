package io.hegui.gateway.plugin;

/**
 * Makes a plugin's class loader the thread's context loader while plugin code is called, so that {@code ServiceLoader}
 * and its like look into the plugin. Used with try-with-resources, so that it cannot stay set.
 */
final class PluginClassLoaderScope implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    private PluginClassLoaderScope(ClassLoader plugin) {
        thread.setContextClassLoader(plugin);
    }

    static PluginClassLoaderScope of(ClassLoader plugin) {
        return new PluginClassLoaderScope(plugin);
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
