package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.sample.FixedWidth;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.sdk.adapter.DataAdapter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plugin's own format: fixed widths, counted in bytes of GBK, as the older credit interface has them. */
class AdapterTest {
    private final Catalogue catalogue = catalogue(new FixedWidth());

    @Test
    void file_isReadByThePluginsAdapter_andJudgedLikeAnyOther() throws IOException {
        List<Finding> findings = new ArrayList<>();
        RunReport report =
                judged(catalogue, file(Sample.ROW, Sample.row(Map.of("loan_id", "L-2", "rate", "36"))), findings);
        assertThat(report.records()).isEqualTo(2);
        assertThat(findings).extracting(Finding::check).containsExactly("T.1");
        assertThat(findings.get(0).key()).isEqualTo("L-2");
    }

    @Test
    void rowTooShort_isTheFilersFinding() throws IOException {
        List<Finding> findings = new ArrayList<>();
        byte[] file = file(Sample.ROW, Sample.row("loan_id", "L-2"));
        RunReport report = judged(catalogue, java.util.Arrays.copyOf(file, file.length - 40), findings);
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(findings).extracting(Finding::check).containsExactly("S.file.format");
    }

    @Test
    void adapterThatBreaks_isAFailureOfThePlugin() throws IOException {
        byte[] file = file(Sample.ROW.replace("L-1", "BUG"));
        List<Finding> findings = new ArrayList<>();
        RunReport report = judged(catalogue, file, findings);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("the adapter is broken"));
        assertThat(findings).isEmpty();
    }

    private static Catalogue catalogue(DataAdapter adapter) {
        HighRate check = new HighRate();
        Contribution sample = Sample.contribution(Sample.resources(check), check);
        return Catalogue.compose(
                List.of(new Contribution(
                        sample.info(),
                        sample.version(),
                        sample.sha256(),
                        sample.institutionTypes(),
                        sample.datasets(),
                        sample.checks(),
                        List.of(adapter),
                        List.of(),
                        sample.parameters(),
                        sample.resources())),
                Sample.reference());
    }

    private static RunReport judged(Catalogue catalogue, byte[] file, List<Finding> findings) throws IOException {
        return new Engine()
                .judge(
                        catalogue,
                        Sample.FILING,
                        ByteSource.of(file),
                        new Declared("book.fix", "", Optional.empty()),
                        findings::add,
                        new RunMonitor());
    }

    private static byte[] file(String... rows) {
        StringBuilder text = new StringBuilder();
        for (String row : rows) {
            for (String cell : row.split(",", -1)) {
                int blanks = FixedWidth.WIDTH - cell.getBytes(Charset.forName("GBK")).length;
                text.append(cell).append(" ".repeat(blanks));
            }
            text.append('\n');
        }
        return ("FIX1\n" + text).getBytes(Charset.forName("GBK"));
    }
}
