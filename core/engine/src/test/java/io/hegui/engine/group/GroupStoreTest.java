package io.hegui.engine.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.group.GroupPortion.Remembered;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    /** A figure. */
    public record Figure(long number) {}

    /** What is expected of an entry. */
    private record Member(long row, Everything value, boolean alone) {}

    private static final int BATCH = 50;

    @TempDir
    Path scratch;

    private final MemberCodec codec = MemberCodec.of(Everything.class);
    private final MemberCodec throwing = MemberCodec.of(Throwing.class);

    private final Random random = new Random(20261124);

    @Test
    void groups_areThoseOfASimpleMapOfEachCheck_howeverTheyAreSplitAndSpilled() throws IOException {
        for (int round = 0; round < 40; round++) {
            int checks = 1 + random.nextInt(4);
            int rows = 1 + random.nextInt(3_000);
            int names = 1 + random.nextInt(rows);
            List<Map<String, List<Member>>> expected = new ArrayList<>();
            for (int check = 0; check < checks; check++) {
                expected.add(new TreeMap<>());
            }
            try (GroupStore store = new GroupStore(scratch, checks, 1 + random.nextInt(200_000))) {
                GroupStore.Part[] parts = new GroupStore.Part[1 + random.nextInt(4)];
                Arrays.setAll(parts, i -> store.part());
                GroupBatch batch = new GroupBatch(checks, BATCH);
                for (long first = 1; first <= rows; first += BATCH) {
                    int records = (int) Math.min(BATCH, rows - first + 1);
                    for (int check = 0; check < checks; check++) {
                        for (int record = 0; record < records; record++) {
                            remember(batch, check, record, first + record, names, expected.get(check));
                        }
                    }
                    GroupStore.Part part = parts[random.nextInt(parts.length)];
                    for (int record = 0; record < records; record++) {
                        byte[] key = ("K" + (first + record)).getBytes(StandardCharsets.UTF_8);
                        part.add(batch, record, first + record, key);
                    }
                    batch.clear();
                }
                int least = 1 + random.nextInt(4);
                for (int check = 0; check < checks; check++) {
                    expected.get(check)
                            .values()
                            .removeIf(group ->
                                    group.size() < least && group.stream().noneMatch(Member::alone));
                    assertThat(found(store, check, least)).isEqualTo(expected.get(check));
                }
            }
            try (Stream<Path> left = Files.list(scratch)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void groupsOfOnePortion_comeInTheOrderOfTheirFirstRecord() throws IOException {
        try (GroupStore store = new GroupStore(scratch, 1, 2_000)) {
            GroupStore.Part[] parts = {store.part(), store.part()};
            MemberCodec figures = MemberCodec.of(Figure.class);
            for (long row = 1; row <= 2_000; row++) {
                parts[random.nextInt(2)].add("G" + random.nextInt(900), row, "", new Figure(row), figures);
            }
            for (int portion = 0; portion < GroupStore.PORTIONS; portion++) {
                List<Remembered> groups = store.portion(portion, 1).of(0, 1);
                assertThat(groups.stream().map(group -> group.entries().get(0).row()))
                        .isSorted();
                groups.forEach(group -> assertThat(group.entries().stream().map(GroupEntry::row))
                        .isSorted());
            }
        }
    }

    @Test
    void groupsOfACheck_comeInTheOrderOfTheFirstRecordsItRemembers_whateverAnotherRemembers() throws IOException {
        try (GroupStore store = new GroupStore(scratch, 2, 2_000)) {
            GroupStore.Part[] parts = {store.part(), store.part()};
            GroupBatch batch = new GroupBatch(2, 1);
            MemberCodec figures = MemberCodec.of(Figure.class);
            // rows below zero are those of an earlier filing
            for (long row = -500; row <= 2_000; row++) {
                String name = "G" + random.nextInt(900);
                for (int check = 0; check < 2; check++) {
                    if (random.nextBoolean()) {
                        batch.remember(check, 0, name, new Figure(row), figures, false);
                    }
                }
                parts[random.nextInt(2)].add(batch, 0, row, new byte[0]);
                batch.clear();
            }
            int inAnotherOrder = 0;
            for (int number = 0; number < GroupStore.PORTIONS; number++) {
                GroupPortion portion = store.portion(number, 1);
                assertThat(portion.groups().stream()
                                .map(group -> group.entries().get(0).row()))
                        .isSorted();
                for (int check = 0; check < 2; check++) {
                    List<Remembered> groups = portion.of(check, 1);
                    assertThat(groups.stream()
                                    .map(group -> group.entries().get(0).row()))
                            .isSorted();
                    groups.forEach(group -> assertThat(
                                    portion.groups().get(group.group()).entries())
                            .containsAll(group.entries()));
                    List<Integer> places =
                            groups.stream().map(Remembered::group).toList();
                    inAnotherOrder += places.equals(places.stream().sorted().toList()) ? 0 : 1;
                }
            }
            assertThat(inAnotherOrder).isPositive();
        }
    }

    @Test
    void placeAlone_isRowAndKey_andNothingRemembered() throws IOException {
        try (GroupStore store = new GroupStore(scratch, 1, 2_000)) {
            store.part().add("G", 7, "K7", new Figure(7), MemberCodec.of(Figure.class));
            store.forEachGroup((name, entries) -> {
                GroupEntry place = entries.get(0).placeAlone();
                assertThat(place.row()).isEqualTo(7);
                assertThat(place.key()).isEqualTo("K7");
                assertThatThrownBy(() -> place.member(0)).hasMessageContaining("row 7");
            });
        }
    }

    /** Sometimes not, sometimes only after a member has thrown. */
    private void remember(
            GroupBatch batch, int check, int record, long row, int names, Map<String, List<Member>> expected) {
        if (random.nextInt(20) == 0) {
            assertThatThrownBy(() -> batch.remember(check, record, "组", new Throwing("half written"), throwing, true))
                    .hasMessage("no number");
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        // mostly what the checks before have called it
        String name = "组" + (random.nextInt(4) == 0 ? random.nextInt(names) : row % names);
        Member member = new Member(row, everything(), random.nextInt(10) == 0);
        batch.remember(check, record, name, member.value(), codec, member.alone());
        expected.computeIfAbsent(name, none -> new ArrayList<>()).add(member);
    }

    private Map<String, List<Member>> found(GroupStore store, int check, int least) throws IOException {
        Map<String, List<Member>> found = new TreeMap<>();
        for (int portion = 0; portion < GroupStore.PORTIONS; portion++) {
            GroupPortion groups = store.portion(portion, least);
            for (Remembered group : groups.of(check, least)) {
                List<Member> members = new ArrayList<>();
                for (GroupEntry entry : group.entries()) {
                    assertThat(entry.key()).isEqualTo("K" + entry.row());
                    members.add(new Member(
                            entry.row(), (Everything) codec.read(entry.member(check)), entry.mattersAlone(check)));
                }
                String name = groups.groups().get(group.group()).name();
                assertThat(found.put(name, members)).isNull();
            }
        }
        return found;
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
                empty ? null : "张三".repeat(random.nextInt(300) == 0 ? 5_000 : 1) + random.nextInt(),
                empty ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000),
                empty ? null : YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12)),
                empty ? null : Money.ofFen(random.nextLong()),
                empty ? null : new Rate(random.nextLong()),
                empty ? null : ResidentId.parse("11010519491231002X"),
                empty ? null : CreditCode.parse("91350100M000100Y43"),
                empty ? null : List.of(Severity.values()).get(random.nextInt(4)));
    }
}
