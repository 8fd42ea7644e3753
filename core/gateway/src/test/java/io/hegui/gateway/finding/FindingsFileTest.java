package io.hegui.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFileTest {
    private static final int MANY = 5_000;

    @TempDir
    Path directory;

    /** As where the filing is missing from the spool with all that lay beside it. */
    @Test
    void fileThatWasNeverBegun_isKeptWithoutItsDirectory() throws IOException {
        Path nowhere = directory.resolve("gone");
        FindingsFile file = new FindingsFile(nowhere.resolve("findings.zst"), 1, MANY, Runnable::run);
        file.discard();

        file.keep();

        assertThat(nowhere).doesNotExist();
    }

    @Test
    void allFindingsAreInTheFile_andUpToTheLimitOfEachCheckAreLocated() throws IOException {
        FindingsFile file = file(2);
        for (int row = 1; row <= 5; row++) {
            file.accept(finding("E.1.2.a", row));
        }
        file.accept(finding("E.2.2.d", 5));
        file.close();
        file.keep();

        assertThat(lines()).hasSize(6);
        assertThat(file.located()).extracting(LocatedFinding::ordinal).containsExactly(1L, 2L, 6L);
        assertThat(file.located().get(2).line()).isEqualTo(lines().get(5));
    }

    @Test
    void fileHasItsNameOnlyOnceItIsKept_andNothingIsLeftOfADiscardedOne() throws IOException {
        FindingsFile file = file(10);
        file.accept(finding("E.1.2.a", 1));
        file.close();
        assertThat(target()).doesNotExist();

        file.discard();

        assertThat(names()).isEmpty();
        assertThat(file.located()).isEmpty();
    }

    @Test
    void findingOfAThreadThatWasGivenUp_isRefused() throws IOException {
        FindingsFile file = file(10);
        file.close();

        assertThatThrownBy(() -> file.accept(finding("E.1.2.a", 1))).isInstanceOf(IOException.class);
    }

    @Test
    void diskThatTakesNothing_isReported_andDiscardingStillWorks() throws IOException {
        FindingsFile file = new FindingsFile(directory.resolve("missing/filing.findings.zst"), 1, 10, Runnable::run);

        assertThatThrownBy(() -> file.accept(finding("E.1.2.a", 1))).isInstanceOf(IOException.class);
        file.discard();

        assertThat(names()).isEmpty();
    }

    @Test
    void twoWorkers_neverWriteToOneFile() throws IOException {
        FindingsFile first = new FindingsFile(target(), 1, 10, Runnable::run);
        FindingsFile second = new FindingsFile(target(), 2, 10, Runnable::run);
        first.accept(finding("E.1.2.a", 1));
        second.accept(finding("E.1.2.a", 1));
        second.accept(finding("E.1.2.a", 2));
        second.close();
        second.keep();
        first.discard();

        assertThat(lines()).hasSize(2);
        assertThat(names()).containsExactly("filing.findings.zst");
    }

    @Test
    void manyFindings_oneByOneAndInBlocks_stayInOrder_howeverLateTheyArePacked() throws IOException {
        List<Runnable> late = new ArrayList<>();
        FindingsFile file = new FindingsFile(target(), 1, 3, late::add);
        List<Finding> expected = new ArrayList<>();
        for (int row = 1; row <= MANY; row++) {
            Finding one = finding("E.1.2.a", row);
            Finding blocked = finding("E.2.2.d", row);
            file.accept(one);
            file.accept(FindingBlock.of(blocked));
            expected.add(one);
            expected.add(blocked);
        }
        Collections.reverse(late);
        late.subList(0, late.size() / 2).forEach(Runnable::run);
        file.close();
        file.keep();

        assertThat(lines())
                .isEqualTo(expected.stream().map(new FindingCodec()::encode).toList());
        assertThat(file.located()).extracting(LocatedFinding::ordinal).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(frames()).isGreaterThan(3);
    }

    @Test
    void fileThatWasDamagedOrCutOff_isNoticed() throws IOException {
        FindingsFile file = file(1);
        for (int row = 1; row <= MANY; row++) {
            file.accept(finding("E.1.2.a", row));
        }
        file.close();
        file.keep();
        byte[] whole = Files.readAllBytes(target());

        byte[] damaged = whole.clone();
        damaged[whole.length - 10] ^= 1;
        Files.write(target(), damaged);
        assertThatThrownBy(this::lines).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        Files.write(target(), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(this::lines).isInstanceOf(IOException.class).hasMessageContaining("cut off");
        Files.writeString(target(), "something quite different");
        assertThatThrownBy(this::lines).isInstanceOf(IOException.class).hasMessageContaining("not a findings file");
    }

    private int frames() throws IOException {
        int count = 0;
        try (FrameReader frames = new FrameReader(target())) {
            while (frames.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    private FindingsFile file(int limit) {
        return new FindingsFile(target(), 1, limit, Runnable::run);
    }

    private Path target() {
        return directory.resolve("filing.findings.zst");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (FrameReader frames = new FrameReader(target())) {
            for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                FindingCursor cursor = FindingCursor.over(frame.get().unpack());
                while (cursor.next()) {
                    lines.add(new FindingCodec().encode(cursor.finding()));
                }
            }
        }
        return lines;
    }

    private static Finding finding(String check, int row) {
        return new FindingCodec().decode("""
                        {"check":"%s","kind":"COMPLIANCE","severity":"CRITICAL","unknown":false,"row":%d,"key":"L-%d",\
                        "field":"annual_cost","observed":{"type":"RATE","text":"38.603793"},\
                        "expected":{"form":"AT_MOST","values":[{"type":"RATE","text":"24.00"}]},\
                        "difference":{"type":"RATE","text":"14.603793"},"message":"finding","arguments":{},\
                        "working":{"figures":{},"steps":[]},"extra":{},"fingerprint":"26ffb4ca821c8b25"}""".formatted(check, row, row));
    }
}
