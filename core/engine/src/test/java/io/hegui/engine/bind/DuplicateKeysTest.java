package io.hegui.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicateKeysTest {
    @Test
    void firstRow_isThatOfASimpleMap_forRandomKeys() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                keys.add("K" + random.nextInt(round * 20 + 1));
            }
            DuplicateKeys duplicates = new DuplicateKeys(visitor -> {
                for (int i = 0; i < keys.size(); i++) {
                    visitor.visit(i + 1, keys.get(i));
                }
            });
            Map<String, Long> first = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                long row = i + 1L;
                Long before = first.putIfAbsent(keys.get(i), row);
                assertThat(duplicates.firstRow(row, keys.get(i)))
                        .isEqualTo(before == null ? OptionalLong.empty() : OptionalLong.of(before));
            }
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
