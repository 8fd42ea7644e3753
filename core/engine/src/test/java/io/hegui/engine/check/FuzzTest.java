package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.Sample.Outcome;
import io.hegui.engine.sample.TooMuchInAll;
import io.hegui.sdk.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files damaged at random, by a fixed seed: whatever comes in, findings come out and nothing is thrown. */
class FuzzTest {
    private static final int FILES = 4_000;
    private static final List<String> SCRAPS = List.of(
            "\"",
            ",",
            "\n",
            "\r",
            "\u0000",
            "\uFEFF",
            "NaN",
            "1e5",
            "-",
            "--1",
            "2026-02-31",
            "９",
            "𠮷",
            "=cmd",
            "{row}",
            "x_",
            "loan_id",
            ",,,,,,,,,,,,,,,,,,,",
            "99999999999999999999999",
            "true",
            "\\",
            "'",
            "\t",
            "\u001F");

    private final Catalogue catalogue = Sample.catalogue(new HighRate(), new TooMuchInAll());

    @Test
    void damagedFiles_neverThrow_andTheirFindingsSurviveStorage() throws IOException {
        Random random = new Random(20261123);
        FindingRenderer renderer = FindingRenderer.of(catalogue, Language.ZH);
        FindingCodec codec = new FindingCodec();
        int rejected = 0;
        for (int i = 0; i < FILES; i++) {
            Outcome outcome = Sample.judge(catalogue, ByteSource.of(damaged(random)));
            assertThat(outcome.report().failures()).as("file %s", i).isEmpty();
            outcome.findings().forEach(finding -> {
                assertThat(codec.decode(codec.encode(finding))).isEqualTo(finding);
                assertThat(renderer.json(finding)).doesNotContain("\n");
            });
            if (outcome.report().verdict() == Verdict.REJECTED) {
                rejected++;
            }
        }
        assertThat(rejected).isGreaterThan(FILES / 2).isLessThan(FILES);
    }

    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder(Sample.file(
                Sample.ROW, Sample.row("loan_id", "L-2"), Sample.row("loan_id", "L-3"), Sample.row("loan_id", "L-4")));
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length());
            String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
            text.replace(at, Math.min(text.length(), at + random.nextInt(3)), scrap);
        }
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        byte[] bytes = text.toString().getBytes(charset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int cut = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
        out.write(bytes, 0, cut);
        for (int n = random.nextInt(8) == 0 ? random.nextInt(3) : 0; n > 0; n--) {
            out.write(random.nextInt(256));
        }
        return out.toByteArray();
    }
}
