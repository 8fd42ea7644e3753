package io.hegui.gateway.finding;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.testing.TestVertx;
import io.hegui.sdk.Language;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is unpacked and rendered ahead, on several workers, is what was found, in its order. */
class LinesAheadTest {
    private static final int FINDINGS = 20_000;

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    Path directory;

    private final FindingRenderer renderer = new FindingRenderer(List.of(), Language.EN);

    @Test
    void lines_areThoseOfEachFinding_inOrder() throws IOException {
        List<Finding> findings = findings();
        Path file = file(findings);
        Buffer expected = Buffer.buffer();
        findings.forEach(
                finding -> expected.appendString(renderer.json(finding)).appendString("\n"));

        try (FrameReader frames = new FrameReader(file)) {
            assertThat(all(new LinesAhead(VERTX.get(), frames, ExportFormat.NDJSON, renderer)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void damage_failsTheExport_insteadOfEndingIt() throws IOException {
        Path file = file(findings());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        try (FrameReader frames = new FrameReader(file)) {
            assertThatThrownBy(() -> all(new LinesAhead(VERTX.get(), frames, ExportFormat.CSV, renderer)))
                    .hasRootCauseInstanceOf(Exception.class)
                    .hasStackTraceContaining("damaged");
        }
    }

    private static Buffer all(LinesAhead lines) {
        Buffer all = Buffer.buffer();
        Optional<Buffer> some = await(lines.next());
        while (some.isPresent()) {
            all.appendBuffer(some.get());
            some = await(lines.next());
        }
        return all;
    }

    private Path file(List<Finding> findings) throws IOException {
        Path target = directory.resolve("filing.findings.zst");
        FindingsFile file = new FindingsFile(target, 1, 10, new PackingThreads());
        for (Finding finding : findings) {
            file.accept(finding);
        }
        file.close();
        file.keep();
        return target;
    }

    private static List<Finding> findings() {
        FindingCodec codec = new FindingCodec();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= FINDINGS; i++) {
            findings.add(codec.decode("""
                    {"check":"C.%d","kind":"COMPLIANCE","severity":"MAJOR","unknown":false,"row":%d,"key":"L-%d",\
                    "field":"rate","observed":{"type":"RATE","text":"3%d.00"},"expected":null,"difference":null,\
                    "message":"finding","arguments":{},"working":{"figures":{"a":"%d"},"steps":[]},"extra":{},\
                    "fingerprint":"%016x"}""".formatted(i % 7, i, i, i, i * 31, i * 0x9e3779b97f4a7c15L)));
        }
        return findings;
    }
}
