package io.hegui.gateway.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Collects the warnings of every Vert.x in this JVM about threads that were busy for too long. */
public final class BlockedThreadWatch implements AutoCloseable {
    private static final String LOGGER = "io.vertx.core.impl.BlockedThreadChecker";
    private static final Pattern WARNING =
            Pattern.compile("Thread (.*) has been blocked for (\\d+) ms, time limit is (\\d+) ms");

    private record Warning(String thread, long blockedMillis, long limitMillis, long seenAt, String stack) {}

    private final BlockingQueue<Warning> warnings = new LinkedBlockingQueue<>();
    private final PauseMonitor pauses = new PauseMonitor();
    private final Appender appender = new Appender();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);

    public BlockedThreadWatch() {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    /** What has been seen since the last call, without what pauses of the whole JVM explain. */
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
        note(line, line);
    }

    /** Waits until there is a warning, genuine or not. */
    void awaitWarning() throws InterruptedException {
        warnings.add(warnings.take());
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        pauses.close();
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder stack = new StringBuilder();
            if (event.getThrowableProxy() != null) {
                for (var frame : event.getThrowableProxy().getStackTraceElementProxyArray()) {
                    stack.append("\n  ").append(frame.getSTEAsString());
                }
            }
            note(event.getFormattedMessage(), stack.toString());
        }
    }

    private void note(String message, String stack) {
        Matcher matcher = WARNING.matcher(message);
        if (matcher.find()) {
            warnings.add(new Warning(
                    matcher.group(1),
                    Long.parseLong(matcher.group(2)),
                    Long.parseLong(matcher.group(3)),
                    System.nanoTime(),
                    stack));
        }
    }
}
