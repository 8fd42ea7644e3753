package io.hegui.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupStoreTest {
    /** A figure. */
    public record Figure(long number) {}

    @TempDir
    Path scratch;

    private final Random random = new Random(20261125);
    private final MemberCodec codec = MemberCodec.of(Figure.class);

    @Test
    void answers_areThoseOfASimpleMap_inMemoryAndOnDisk() throws IOException {
        for (int round = 0; round < 60; round++) {
            int keys = random.nextInt(3_000);
            Map<String, Long> expected = new HashMap<>();
            try (GroupStore gathered = new GroupStore(scratch, 1, 1 + random.nextInt(20_000))) {
                GroupStore.Part part = gathered.part();
                for (int i = 0; i < keys; i++) {
                    String key = "键" + random.nextInt(2 * keys);
                    long number = random.nextLong() >> 2;
                    expected.merge(key, number, Long::sum);
                    part.add(key, i, "", new Figure(number), codec);
                }
                try (LookupStore store = LookupStore.of(
                        gathered, this::sum, scratch, round % 2 == 0 ? 1 << 20 : random.nextInt(4_000))) {
                    assertThat(store.size()).isEqualTo(expected.size());
                    for (int i = 0; i < 2 * keys; i++) {
                        Long found = store.find("键" + i)
                                .map(bytes -> ((Figure) codec.read(bytes)).number())
                                .orElse(null);
                        assertThat(found).isEqualTo(expected.get("键" + i));
                    }
                    assertThat(store.find("")).isEmpty();
                }
            }
            try (Stream<Path> left = Files.list(scratch)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private byte[] sum(String key, java.util.List<GroupEntry> entries) {
        return codec.encode(new Figure(entries.stream()
                .mapToLong(entry -> ((Figure) codec.read(entry.member(0))).number())
                .sum()));
    }
}
