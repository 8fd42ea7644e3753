package io.hegui.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockedThreadWatchTest {
    @Test
    void warningInTheLogOfAnotherProcess_isAViolation_andOtherLinesAreNone() throws InterruptedException {
        try (BlockedThreadWatch watch =
                new BlockedThreadWatch(ProcessHandle.current().pid())) {
            watch.observe("level=INFO msg=\"plugins active\"");
            assertThat(watch.takeViolations()).isEmpty();

            watch.observe(
                    "level=WARN msg=\"Thread vert.x-eventloop-thread-1 has been blocked for 60000 ms, time limit is"
                            + " 100 ms\"");
            assertThat(watch.takeViolations()).singleElement().asString().contains("vert.x-eventloop-thread-1");
        }
    }
}
