package io.hegui.gateway.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Collects the warnings of every Vert.x in this JVM about threads that were busy for too long. Taken off are pauses of the
 * whole JVM, and the time that its event loops were ready to run and had no processor, as the system counts it. The
 * system does not see what another machine on the same hardware takes; so threads do not count either that had less of a
 * processor than the limit, wait for nothing, and are in no native call that may wait. Of another process, what the
 * system counts is taken off.
 */
public final class BlockedThreadWatch implements AutoCloseable {
    private static final String LOGGER = "io.vertx.core.impl.BlockedThreadChecker";
    private static final Pattern WARNING =
            Pattern.compile("Thread (.*) has been blocked for (\\d+) ms, time limit is (\\d+) ms");
    /** The loading of a class; and the selector, to which a loop has come back before its stack was taken. */
    private static final Set<String> NEVER_WAITS = Set.of(
            "java.lang.Class.forName0",
            "java.lang.ClassLoader.defineClass1",
            "sun.nio.ch.EPoll.wait",
            "io.netty.channel.epoll.Native.epollWait",
            "io.netty.channel.epoll.Native.epollWait0");

    /** @param delayed nanoseconds of it without a processor */
    private record Warning(
            String thread, long blockedMillis, long limitMillis, long seenAt, long delayed, String stack) {}

    private final BlockingQueue<Warning> warnings = new LinkedBlockingQueue<>();
    private final PauseMonitor pauses = new PauseMonitor();
    private final ProcessorTime processors = new ProcessorTime();
    private final ProcessorDelay delay =
            new ProcessorDelay(ProcessHandle.current().pid());
    private final Optional<ProcessorDelay> otherDelay;
    private final Appender appender = new Appender();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);

    /** Of this JVM. */
    public BlockedThreadWatch() {
        this(Optional.empty());
    }

    /** Of another process as well, whose log is shown line by line. */
    public BlockedThreadWatch(long process) {
        this(Optional.of(new ProcessorDelay(process)));
    }

    private BlockedThreadWatch(Optional<ProcessorDelay> otherDelay) {
        this.otherDelay = otherDelay;
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
            long busy = warning.blockedMillis() - paused - TimeUnit.NANOSECONDS.toMillis(warning.delayed());
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
            note(warning, otherDelay.map(of -> of.since(began(warning))).orElse(0L), line);
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
        delay.close();
        otherDelay.ifPresent(ProcessorDelay::close);
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
                nativeCall = frames.length == 0 || mayWait(frames[0].getStackTraceElement());
            }
            Matcher warning = WARNING.matcher(event.getFormattedMessage());
            if (warning.find() && (nativeCall || !isKeptFromProcessor(warning))) {
                note(warning, delay.since(began(warning)), stack.toString());
            }
        }
    }

    private static boolean mayWait(StackTraceElement frame) {
        return frame.isNativeMethod() && !NEVER_WAITS.contains(frame.getClassName() + "." + frame.getMethodName());
    }

    private static long began(Matcher warning) {
        return System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(Long.parseLong(warning.group(2)));
    }

    private boolean isKeptFromProcessor(Matcher warning) {
        String thread = warning.group(1);
        if (processors.waits(thread)) {
            return false;
        }
        OptionalLong used = processors.usedSince(thread, began(warning));
        return used.isPresent() && used.getAsLong() <= TimeUnit.MILLISECONDS.toNanos(Long.parseLong(warning.group(3)));
    }

    private void note(Matcher warning, long delayed, String stack) {
        warnings.add(new Warning(
                warning.group(1),
                Long.parseLong(warning.group(2)),
                Long.parseLong(warning.group(3)),
                System.nanoTime(),
                delayed,
                stack));
    }
}
