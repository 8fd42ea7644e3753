package io.hegui.gateway.plugin;

import static java.util.Objects.requireNonNull;

/**
 * All that a plugin sees of its host: the Java platform and the SDK. Host internals and the libraries the host happens
 * to use stay invisible, so a plugin brings its own libraries, at any version, and shares no cache with the host.
 */
final class ApiOnlyClassLoader extends ClassLoader {
    private static final String EXPORTED = "io.hegui.sdk.";
    /** The kit is for an author's tests; a plugin that needs it at run time is packaged wrongly. */
    private static final String WITHHELD = "io.hegui.sdk.testkit.";

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host;

    ApiOnlyClassLoader(ClassLoader host) {
        super("hegui-api", ClassLoader.getPlatformClassLoader());
        this.host = requireNonNull(host, "host is null");
    }

    /** Whether a plugin gets this class from the host. */
    static boolean exports(String className) {
        return className.startsWith(EXPORTED) && !className.startsWith(WITHHELD);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return exports(name) ? host.loadClass(name) : super.loadClass(name, resolve);
    }
}
