package io.hegui.bench.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the answer that a version is active on one gateway until it is in force on another, on one database, with all
 * plugins that are shipped. The other is asked every few milliseconds; what an answer of its takes counts as well.
 */
public final class FollowTime {
    private static final String PLUGIN = "microlender";
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    /** Asking without pause would take the processors from the one that is to follow. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private FollowTime() {}

    /** @param args root of the project */
    public static void main(String[] args) throws Exception {
        Path distribution = Path.of(args[0]).toAbsolutePath().resolve("core/gateway/target/hegui");
        ShippedPlugins shipped = ShippedPlugins.of(distribution);
        Path plugin = shipped.file(PLUGIN);
        HeguiHttps one = new HeguiHttps(distribution, shipped.files());
        try {
            HeguiHttps other = new HeguiHttps(distribution, shipped.files(), one.sharedDatabase());
            try {
                measure(plugin, one, other);
            } finally {
                other.end();
            }
        } finally {
            one.end();
        }
    }

    private static void measure(Path plugin, HeguiHttps one, HeguiHttps other) throws Exception {
        long[] times = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            String version = "1.0." + (i + WARM_UP);
            one.activate(PLUGIN, version, PluginCopy.as(plugin, version));
            long start = System.nanoTime();
            String wanted = one.catalogue();
            while (!other.catalogue().equals(wanted)) {
                LockSupport.parkNanos(PAUSE);
            }
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.println("activations\tmedian_ms\tp95_ms\tmost_ms");
        System.out.printf(
                Locale.ROOT,
                "%d\t%.0f\t%.0f\t%.0f%n",
                ROUNDS,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6,
                times[ROUNDS - 1] / 1e6);
    }
}
