package io.hegui.gateway.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Collects the warnings of every Vert.x in this JVM about threads that were busy for too long. Taken off are pauses of the
 * whole JVM, and threads of this JVM that were only kept from a processor: they had less of one than the limit, wait for
 * nothing, and are in no native call.
 */
public final class BlockedThreadWatch implements AutoCloseable {
    private static final String LOGGER = "io.vertx.core.impl.BlockedThreadChecker";
    private static final Pattern WARNING =
            Pattern.compile("Thread (.*) has been blocked for (\\d+) ms, time limit is (\\d+) ms");

    private record Warning(String thread, long blockedMillis, long limitMillis, long seenAt, String stack) {}

    private final BlockingQueue<Warning> warnings = new LinkedBlockingQueue<>();
    private final PauseMonitor pauses = new PauseMonitor();
    private final ProcessorTime processors = new ProcessorTime();
    private final Appender appender = new Appender();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);

    public BlockedThreadWatch() {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    /** What has been seen since the last call, without what pauses and busy processors explain. */
    public List<String> takeViolations() throws InterruptedException {
        List<String> violations = new ArrayList<>();
        for (Warning warning = warnings.poll(); warning != null; warning = warnings.poll()) {
            long began = warning.seenAt() - TimeUnit.MILLISECONDS.toNanos(warning.blockedMillis());
            long paused = TimeUnit.NANOSECONDS.toMillis(pauses.pausedBetween(began, warning.seenAt()));
            long busy = warning.blockedMillis() - paused;
            if (busy > warning.limitMillis()) {
                violations.add(
                        warning.thread() + " was busy for " + busy + " ms, pauses taken off, at " + warning.stack());
            }
        }
        return violations;
    }

    /** Takes a line that a program in a process of its own has logged just now. */
    public void observe(String line) {
        Matcher warning = WARNING.matcher(line);
        if (warning.find()) {
            note(warning, line);
        }
    }

    /** Waits until there is a warning, genuine or not. */
    void awaitWarning() throws InterruptedException {
        warnings.add(warnings.take());
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        pauses.close();
        processors.close();
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder stack = new StringBuilder();
            boolean nativeCall = true;
            if (event.getThrowableProxy() != null) {
                StackTraceElementProxy[] frames = event.getThrowableProxy().getStackTraceElementProxyArray();
                for (StackTraceElementProxy frame : frames) {
                    stack.append("\n  ").append(frame.getSTEAsString());
                }
                nativeCall =
                        frames.length == 0 || frames[0].getStackTraceElement().isNativeMethod();
            }
            Matcher warning = WARNING.matcher(event.getFormattedMessage());
            if (warning.find() && (nativeCall || !isKeptFromProcessor(warning))) {
                note(warning, stack.toString());
            }
        }
    }

    private boolean isKeptFromProcessor(Matcher warning) {
        String thread = warning.group(1);
        if (processors.waits(thread)) {
            return false;
        }
        long began = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(Long.parseLong(warning.group(2)));
        OptionalLong used = processors.usedSince(thread, began);
        return used.isPresent() && used.getAsLong() <= TimeUnit.MILLISECONDS.toNanos(Long.parseLong(warning.group(3)));
    }

    private void note(Matcher warning, String stack) {
        warnings.add(new Warning(
                warning.group(1),
                Long.parseLong(warning.group(2)),
                Long.parseLong(warning.group(3)),
                System.nanoTime(),
                stack));
    }
}
