package io.hegui.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFileTest {
    @TempDir
    Path directory;

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
        FindingsFile file = new FindingsFile(directory.resolve("missing/filing.findings.gz"), 1, 10);

        assertThatThrownBy(() -> file.accept(finding("E.1.2.a", 1))).isInstanceOf(IOException.class);
        file.discard();

        assertThat(names()).isEmpty();
    }

    @Test
    void twoWorkers_neverWriteToOneFile() throws IOException {
        FindingsFile first = new FindingsFile(target(), 1, 10);
        FindingsFile second = new FindingsFile(target(), 2, 10);
        first.accept(finding("E.1.2.a", 1));
        second.accept(finding("E.1.2.a", 1));
        second.accept(finding("E.1.2.a", 2));
        second.close();
        second.keep();
        first.discard();

        assertThat(lines()).hasSize(2);
        assertThat(names()).containsExactly("filing.findings.gz");
    }

    private FindingsFile file(int limit) {
        return new FindingsFile(target(), 1, limit);
    }

    private Path target() {
        return directory.resolve("filing.findings.gz");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(target())), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
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
