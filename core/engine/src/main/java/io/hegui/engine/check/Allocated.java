package io.hegui.engine.check;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What threads have allocated in their lives, where the Java platform can say. */
final class Allocated {
    private final Optional<com.sun.management.ThreadMXBean> threads;

    Allocated() {
        this.threads = Optional.of(ManagementFactory.getThreadMXBean())
                .filter(com.sun.management.ThreadMXBean.class::isInstance)
                .map(com.sun.management.ThreadMXBean.class::cast)
                .filter(bean -> bean.isThreadAllocatedMemorySupported() && bean.isThreadAllocatedMemoryEnabled());
    }

    /** In bytes; 0 if it cannot be said. */
    long by(long thread) {
        return threads.map(bean -> Math.max(0, bean.getThreadAllocatedBytes(thread)))
                .orElse(0L);
    }
}
