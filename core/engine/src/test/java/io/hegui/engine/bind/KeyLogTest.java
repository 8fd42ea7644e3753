package io.hegui.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyLogTest {
    @TempDir
    Path scratch;

    @Test
    void repeated_areThoseOfASimpleSet_inMemoryAndOnDisk() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            try (KeyLog log = new KeyLog(scratch, random.nextInt(3_000))) {
                Set<Long> seen = new HashSet<>();
                Set<Long> expected = new HashSet<>();
                for (int part = random.nextInt(8); part > 0; part--) {
                    long[] hashes = random.longs(random.nextInt(2_000), 1, 20_000L * (round + 1))
                            .map(number -> number * 0x9E3779B97F4A7C15L)
                            .toArray();
                    Arrays.stream(hashes).filter(hash -> !seen.add(hash)).forEach(expected::add);
                    log.add(hashes, hashes.length);
                }
                assertThat(log.repeated().sorted())
                        .containsExactly(expected.stream()
                                .mapToLong(Long::longValue)
                                .sorted()
                                .toArray());
            }
        }
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void setOfLongs_isASet_alsoForNumbersThatMeetInOneSlot() {
        LongSet set = new LongSet();
        Set<Long> expected = new HashSet<>();
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            long number = (long) random.nextInt(20_000) << (random.nextInt(3) * 16);
            assertThat(set.add(number)).isEqualTo(expected.add(number));
        }
        expected.forEach(number -> assertThat(set.contains(number)).isTrue());
        assertThat(set.contains(-1)).isFalse();
    }
}
