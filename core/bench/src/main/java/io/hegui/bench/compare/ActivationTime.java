package io.hegui.bench.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * From the upload of a plugin until it is active, over HTTPS, on a gateway with all plugins that are shipped and nothing
 * else to do. The plugin is the microlender's, each time as another version.
 */
public final class ActivationTime {
    private static final String PLUGIN = "microlender";
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;

    private ActivationTime() {}

    /** @param args root of the project */
    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]).toAbsolutePath().resolve("core/gateway/target/hegui");
        ShippedPlugins shipped = ShippedPlugins.of(distribution);
        Path plugin = shipped.file(PLUGIN);
        HeguiHttps gateway = new HeguiHttps(distribution, shipped.files());
        try {
            long[] times = new long[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                String version = "1.0." + (i + WARM_UP);
                long time = gateway.activate(PLUGIN, version, PluginCopy.as(plugin, version));
                if (i >= 0) {
                    times[i] = time;
                }
            }
            Arrays.sort(times);
            System.out.println("activations\tbytes\tmedian_ms\tp95_ms\tmost_ms");
            System.out.printf(
                    Locale.ROOT,
                    "%d\t%d\t%.0f\t%.0f\t%.0f%n",
                    ROUNDS,
                    Files.size(plugin),
                    times[ROUNDS / 2] / 1e6,
                    times[ROUNDS * 95 / 100] / 1e6,
                    times[ROUNDS - 1] / 1e6);
        } finally {
            gateway.end();
        }
    }
}
