package io.hegui.engine.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.check.Severity;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupStoreTest {
    /** A component of each type that can be remembered. */
    public record Everything(
            int number,
            long large,
            boolean yes,
            @Nullable Integer boxed,
            @Nullable Long boxedLarge,
            @Nullable Boolean boxedYes,
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable YearMonth month,
            @Nullable Money money,
            @Nullable Rate rate,
            @Nullable ResidentId id,
            @Nullable CreditCode code,
            @Nullable Severity severity) {}

    /** Throws when it has been written in part. */
    public record Throwing(String text, int number) {
        Throwing(String text) {
            this(text, 0);
        }

        @Override
        public int number() {
            throw new IllegalStateException("no number");
        }
    }

    /** Nobody can remember this. */
    public record Unknown(List<String> texts) {}

    @TempDir
    Path scratch;

    private final Random random = new Random(20261124);

    @Test
    void groups_areThoseOfASimpleMap_howeverTheyAreSplitAndSpilled() throws IOException {
        MemberCodec codec = MemberCodec.of(Everything.class);
        MemberCodec throwing = MemberCodec.of(Throwing.class);
        for (int round = 0; round < 40; round++) {
            int rows = 1 + random.nextInt(3_000);
            int names = 1 + random.nextInt(rows);
            TreeMap<String, List<Long>> expected = new TreeMap<>();
            Set<Long> alone = new HashSet<>();
            List<Everything> members = new ArrayList<>();
            try (GroupStore store = new GroupStore(scratch, 1 + random.nextInt(20_000))) {
                GroupStore.Part[] parts = new GroupStore.Part[1 + random.nextInt(4)];
                Arrays.setAll(parts, i -> store.part());
                for (long row = 1; row <= rows; row++) {
                    String name = "组" + random.nextInt(names);
                    expected.computeIfAbsent(name, none -> new ArrayList<>()).add(row);
                    Everything member = everything();
                    members.add(member);
                    GroupStore.Part part = parts[random.nextInt(parts.length)];
                    if (random.nextInt(20) == 0) {
                        assertThatThrownBy(() -> part.add(name, 0, "", new Throwing("half written"), throwing))
                                .hasMessage("no number");
                    }
                    boolean mattersAlone = random.nextInt(10) == 0;
                    if (mattersAlone) {
                        alone.add(row);
                    }
                    part.add(
                            new GroupName(name),
                            row,
                            ("K" + row).getBytes(StandardCharsets.UTF_8),
                            member,
                            codec,
                            mattersAlone);
                }
                List<List<Long>> found = new ArrayList<>();
                store.forEachGroup((name, group) -> {
                    found.add(group.stream().map(GroupStore.Entry::row).toList());
                    group.forEach(entry -> {
                        assertThat(codec.read(entry.member())).isEqualTo(members.get((int) entry.row() - 1));
                        assertThat(entry.key()).isEqualTo("K" + entry.row());
                    });
                });
                assertThat(found).containsExactlyInAnyOrderElementsOf(expected.values());
                int least = 2 + random.nextInt(3);
                List<List<Long>> large = new ArrayList<>();
                for (int portion = 0; portion < GroupStore.PORTIONS; portion++) {
                    for (GroupStore.Group group : store.portion(portion, least)) {
                        large.add(group.entries().stream()
                                .map(GroupStore.Entry::row)
                                .toList());
                    }
                }
                assertThat(large)
                        .containsExactlyElementsOf(found.stream()
                                .filter(group ->
                                        group.size() >= least || group.stream().anyMatch(alone::contains))
                                .toList());
            }
            try (Stream<Path> left = Files.list(scratch)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void recordThatCannotBeRemembered_isRefusedByName() {
        assertThatThrownBy(() -> MemberCodec.of(Unknown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("texts")
                .hasMessageContaining("java.util.List");
    }

    private Everything everything() {
        boolean empty = random.nextInt(4) == 0;
        return new Everything(
                random.nextInt(),
                random.nextLong(),
                random.nextBoolean(),
                empty ? null : random.nextInt(100),
                empty ? null : random.nextLong(),
                empty ? null : random.nextBoolean(),
                empty ? null : "张三" + random.nextInt(),
                empty ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000),
                empty ? null : YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12)),
                empty ? null : Money.ofFen(random.nextLong()),
                empty ? null : new Rate(random.nextLong()),
                empty ? null : ResidentId.parse("11010519491231002X"),
                empty ? null : CreditCode.parse("91350100M000100Y43"),
                empty ? null : List.of(Severity.values()).get(random.nextInt(4)));
    }
}
