package io.hegui.gateway.progress;

import java.time.Duration;
import java.util.Optional;

/** How fast a run is and how long it will last, from what it has read so far; the last moments count most. */
final class Pace {
    /** Share of the newest look in the smoothed rate. */
    private static final double NEWEST = 0.3;

    private long lastRecords;
    private long lastBytes;
    private long lastNanos;
    private boolean begun;
    private double recordsPerSecond;
    private double bytesPerSecond;

    /** @param nanos time of the look, from any fixed moment; never goes back */
    void look(long records, long bytes, long nanos) {
        double seconds = (nanos - lastNanos) / 1e9;
        if (begun && seconds > 0) {
            recordsPerSecond = smoothed(recordsPerSecond, (records - lastRecords) / seconds);
            bytesPerSecond = smoothed(bytesPerSecond, (bytes - lastBytes) / seconds);
        }
        begun = true;
        lastRecords = records;
        lastBytes = bytes;
        lastNanos = nanos;
    }

    /** Records a second; 0 until two looks have been taken. */
    long recordsPerSecond() {
        return Math.max(0, Math.round(recordsPerSecond));
    }

    /**
     * Time until the whole file is read; empty while that cannot be told.
     *
     * @param size of the file, in bytes
     */
    Optional<Duration> remaining(long size) {
        if (bytesPerSecond < 1) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(Math.max(0, size - lastBytes) * 1000 / bytesPerSecond)));
    }

    private static double smoothed(double before, double now) {
        return before == 0 ? now : before * (1 - NEWEST) + now * NEWEST;
    }
}
