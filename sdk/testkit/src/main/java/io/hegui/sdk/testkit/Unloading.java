package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.LastRecord;
import io.hegui.sdk.GatewayPlugin;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Map;
import java.util.function.Consumer;

/** Loads a plugin into a class loader of its own, uses it, lets go of it, and sees whether the collector takes it. */
final class Unloading {
    /** Collections to wait for; what is free is mostly gone after the first or second. */
    private static final int COLLECTIONS = 20;

    private static final long PATIENCE_MILLIS = 250;

    private final Class<? extends GatewayPlugin> plugin;
    private final Consumer<GatewayPlugin> use;

    /** @param use what is done with the plugin; it keeps nothing of it */
    Unloading(Class<? extends GatewayPlugin> plugin, Consumer<GatewayPlugin> use) {
        this.plugin = plugin;
        this.use = use;
    }

    /** Whether nothing holds on to the plugin's classes once it has been used. */
    boolean isCollected() throws ReflectiveOperationException, InterruptedException {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        Reference<ClassLoader> watched = used(gone);
        LastRecord.forget();
        try {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
                if (gone.remove(PATIENCE_MILLIS) != null) {
                    return true;
                }
            }
            return false;
        } finally {
            Reference.reachabilityFence(watched);
        }
    }

    /** A method of its own: whatever it had hold of is out of reach once it has returned. */
    private Reference<ClassLoader> used(ReferenceQueue<ClassLoader> gone) throws ReflectiveOperationException {
        PluginCopy copy = new PluginCopy(plugin, Map.of());
        use.accept(copy.entryPoint());
        return new PhantomReference<>(copy, gone);
    }
}
