package io.hegui.gateway.http;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;

/** How Vert.x runs: the same in the program and in its tests. */
public final class VertxSettings {
    /** An event loop that is busy for longer than this is reported; tests fail on it. */
    public static final long EVENT_LOOP_LIMIT_MILLIS = 100;

    private VertxSettings() {}

    /** A fresh object, for the caller to add metrics to. */
    public static VertxOptions options() {
        return new VertxOptions()
                // Java's own sockets serve where there is no native code for the platform.
                .setPreferNativeTransport(true)
                // No file is served from the class path: a gateway that is killed leaves no directory for such behind.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false))
                .setMaxEventLoopExecuteTime(EVENT_LOOP_LIMIT_MILLIS)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
                .setBlockedThreadCheckInterval(20)
                .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS)
                .setWarningExceptionTime(EVENT_LOOP_LIMIT_MILLIS)
                .setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS);
    }
}
