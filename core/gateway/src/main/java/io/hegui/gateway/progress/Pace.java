package io.hegui.gateway.progress;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * How fast a run goes and how long it has to go. The first estimate is the average since the run's start; from then on
 * each reading moves it the more, the longer ago the one before was. One thread at a time.
 */
final class Pace {
    /** In this time an estimate comes two thirds of the way to a changed rate, in nanoseconds. */
    private static final double SETTLING = 5e9;

    /** Before that a rate says little, in nanoseconds. */
    private static final long TOO_EARLY = 500_000_000L;

    /** Longer forecasts are worth nothing, in seconds. */
    private static final double HORIZON = 7 * 86_400;

    private final LongSupplier nanoTime;
    private final long bytes;
    private long lookedAt;
    private long lastRecords;
    private long lastBytes;
    private boolean known;
    private double recordsPerNano;
    private double bytesPerNano;

    /**
     * What is known.
     *
     * @param recordsPerSecond 0 or more; empty at the start
     * @param remainingSeconds 1 or more; empty at the start, while nothing is read, and once the file has been read
     */
    record Estimate(OptionalDouble recordsPerSecond, OptionalLong remainingSeconds) {
        private static final Estimate NONE = new Estimate(OptionalDouble.empty(), OptionalLong.empty());
    }

    /**
     * @param nanoTime the clock, as {@link System#nanoTime}
     * @param startedAt its reading when the run began
     * @param bytes size of the file, of which {@code bytesRead} counts the part behind
     */
    Pace(LongSupplier nanoTime, long startedAt, long bytes) {
        this.nanoTime = nanoTime;
        this.lookedAt = startedAt;
        this.bytes = bytes;
    }

    /** Takes a reading of the run's counters. */
    Estimate at(long records, long bytesRead) {
        long now = nanoTime.getAsLong();
        long passed = now - lookedAt;
        if (!known && passed < TOO_EARLY) {
            return Estimate.NONE;
        }
        if (passed > 0) {
            double weight = known ? -Math.expm1(-passed / SETTLING) : 1;
            recordsPerNano += weight * (rate(records - lastRecords, passed) - recordsPerNano);
            bytesPerNano += weight * (rate(bytesRead - lastBytes, passed) - bytesPerNano);
            known = true;
            lookedAt = now;
            lastRecords = records;
            lastBytes = bytesRead;
        }
        return new Estimate(OptionalDouble.of(recordsPerNano * 1e9), remaining(bytesRead));
    }

    /** A counter may start anew where a file is read twice. */
    private static double rate(long more, long passed) {
        return Math.max(0, more) / (double) passed;
    }

    private OptionalLong remaining(long bytesRead) {
        double seconds = (bytes - bytesRead) / (bytesPerNano * 1e9);
        return seconds > 0 && seconds <= HORIZON ? OptionalLong.of((long) Math.ceil(seconds)) : OptionalLong.empty();
    }
}
