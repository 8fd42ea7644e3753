package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.report.Value;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.Sample.Outcome;
import io.hegui.engine.sample.TooMuchInAll;
import io.hegui.sdk.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {
    private final Catalogue catalogue = Sample.catalogue(new TooMuchInAll());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "principal|NaN|S.cell.number",
                "principal|1e5|S.cell.number",
                "principal|１２|S.cell.number",
                "principal|1,000.00|S.cell.number",
                "principal|(5.00)|S.cell.number",
                "principal|9700.001|S.cell.number",
                "principal|.5|S.cell.number",
                "principal|5.|S.cell.number",
                "principal|-|S.cell.number",
                "principal|99999999999999999999|S.cell.number",
                "principal|0.00|S.cell.range",
                "principal|1000000.01|S.cell.range",
                "instalments|12.0|S.cell.number",
                "instalments|2147483648|S.cell.number",
                "instalments|0|S.cell.range",
                "instalments|361|S.cell.range",
                "rate|12.5000001|S.cell.number",
                "rate|-0.01|S.cell.range",
                "rate|12.5%|S.cell.number",
                "contract_date|2026-02-31|S.cell.date",
                "contract_date|26-02-03|S.cell.date",
                "contract_date|2026/02/03|S.cell.date",
                "contract_date|20260203|S.cell.date",
                "first_month|2026-13|S.cell.date",
                "first_month|2026-04-01|S.cell.date",
                "product|LOAN|S.cell.code",
                "student|maybe|S.cell.code",
                "id_number|110105194912310021|S.cell.id",
                "id_number|11010519491231002x|S.cell.id",
                "id_number|110105194902300020|S.cell.id",
                "lender|91350100M000100Y44|S.cell.id",
                "plan|30|S.cell.format",
                "plan|xd|S.cell.format",
                "borrower||S.cell.missing",
                "contract_date|  |S.cell.missing",
                "serial|abc|S.cell.number"
            })
    void cell_wrong_isFoundWhereItIs(String column, String value, String check) throws IOException {
        Outcome outcome = Sample.judge(
                catalogue,
                Sample.file(Sample.ROW, quoted(Map.of("loan_id", "L-2", column, value == null ? "" : value))));
        assertThat(outcome.places()).containsExactly(check + "@2:" + column);
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(outcome.findings().get(0).key()).isEqualTo("L-2");
        assertComplete(outcome.findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "principal|0.01",
                "principal|1000000.00",
                "principal|+5",
                "principal|5.000",
                "principal|007",
                "instalments|1",
                "instalments|360",
                "rate|0",
                "rate|12.500000",
                "contract_date|2028-02-29",
                "first_month|2026-12",
                "product|房贷",
                "student|是",
                "student|N",
                "id_number|11010519491231002X",
                "lender|91100000100003962T",
                "plan|7d",
                "plan|",
                "rollovers|",
                "rollovers|3",
                "balance|-1.00",
                "serial|9223372036854",
                "note1|=1+1"
            })
    void cell_rightAtTheBorder_isAccepted(String column, String value) throws IOException {
        Outcome outcome = Sample.judge(catalogue, Sample.file(Sample.row(column, value == null ? "" : value)));
        assertThat(outcome.places()).isEmpty();
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void header_wrong_isFoundAndTheRestOfTheFileIsStillRead() throws IOException {
        String header = Sample.HEADER.replace("balance", "balanse").replace("note2", "贷款编号");
        Outcome outcome = Sample.judge(catalogue, header + "\n" + Sample.row("principal", "x") + "\n");
        assertThat(outcome.places())
                .containsExactly(
                        "S.header.missing@0:balance",
                        "S.header.duplicate@0:loan_id",
                        "S.header.unknown@0:balanse",
                        "S.cell.number@1:principal");
        assertComplete(outcome.findings());
    }

    @Test
    void header_byAliasLabelAndCase_withOwnColumn_isAccepted() throws IOException {
        String header = Sample.HEADER
                        .replace("loan_id", " LOAN_NO ")
                        .replace("principal", "本金")
                        .replace("serial", "SERIAL")
                + ",x_branch";
        Outcome outcome = Sample.judge(catalogue, header + "\n" + Sample.row("product", "NONE") + ",厦门\n");
        assertThat(outcome.places()).containsExactly("S.cell.code@1:product");
        assertThat(outcome.findings().get(0).extra()).containsExactly(Map.entry("x_branch", "厦门"));
    }

    @Test
    void optionalColumn_leftOut_isAccepted() throws IOException {
        String header = Sample.HEADER.replace(",rollovers", "");
        String row = Sample.ROW.substring(0, Sample.ROW.length() - 1);
        assertThat(Sample.judge(catalogue, header + "\n" + row + "\n").places()).isEmpty();
    }

    @Test
    void row_shortOrLong_isFoundWithItsLine() throws IOException {
        String quoted = quoted(Map.of("loan_id", "L-2", "note1", "two\nlines"));
        Outcome outcome =
                Sample.judge(catalogue, Sample.file(Sample.ROW, "L-9,too short", "", quoted, quoted + ",too long"));
        assertThat(outcome.places()).containsExactly("S.row.length@2:", "S.row.length@4:");
        assertThat(outcome.findings().get(1).arguments()).containsEntry("line", Value.number(7));
        assertThat(outcome.report().records()).isEqualTo(4);
        assertComplete(outcome.findings());
    }

    @Test
    void key_twice_isFoundInOrderAndNamesTheFirstRow() throws IOException {
        Outcome outcome = Sample.judge(
                catalogue,
                Sample.file(
                        Sample.ROW,
                        Sample.row("loan_id", "L-2"),
                        Sample.row(Map.of("loan_id", " L-1 ", "product", "?")),
                        Sample.row(Map.of("loan_id", "L-3", "rate", "?")),
                        Sample.ROW));
        assertThat(outcome.places())
                .containsExactly(
                        "S.cell.code@3:product",
                        "S.cell.number@4:rate",
                        "S.key.duplicate@3:loan_id",
                        "S.key.duplicate@5:loan_id");
        assertThat(outcome.findings().get(3).arguments()).containsEntry("first", Value.number(1));
        assertComplete(outcome.findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|S.empty", "HEADER|S.empty", "BLANK|S.empty"})
    void file_withoutData_isFound(String content, String check) throws IOException {
        String file = content.equals("HEADER") ? Sample.HEADER + "\n" : content.equals("BLANK") ? "\n\r\n\n" : "";
        Outcome outcome = Sample.judge(catalogue, file);
        assertThat(outcome.places()).containsExactly(check + "@0:");
        assertComplete(outcome.findings());
    }

    @Test
    void quote_leftOpenOrOutOfPlace_endsTheReadingWithAFinding() throws IOException {
        for (String bad : List.of("\"L-2", "\"L\"2")) {
            Outcome outcome = Sample.judge(catalogue, Sample.file(Sample.ROW, Sample.row("loan_id", bad), Sample.ROW));
            assertThat(outcome.places()).containsExactly("S.row.limit@2:");
            assertThat(outcome.findings().get(0).arguments()).containsEntry("line", Value.number(3));
            assertComplete(outcome.findings());
        }
    }

    @Test
    void record_overTheLimit_isFoundAndOneJustUnderItIsNot() throws IOException {
        Outcome under = Sample.judge(catalogue, Sample.file(Sample.row("note1", "x".repeat(1_000_000))));
        Outcome over = Sample.judge(catalogue, Sample.file(Sample.row("note1", "x".repeat(1_100_000))));
        Outcome commas = Sample.judge(catalogue, Sample.HEADER + "\n" + ",".repeat(1_100_000));
        assertThat(under.places()).isEmpty();
        assertThat(over.places()).containsExactly("S.row.limit@1:");
        assertThat(commas.places()).containsExactly("S.row.limit@1:");
    }

    @Test
    void encodings_lineEndsAndHeaderNames_giveIdenticalFindings() throws IOException {
        String text = Sample.file(
                Sample.ROW,
                quoted(Map.of("loan_id", "L-2", "borrower", "𠮷野", "principal", "坏", "note1", "a,\"b\"\nc")));
        String chinese = text.replace("principal", "本金").replace("loan_id", "loan_no");
        List<Finding> expected = Sample.judge(catalogue, text).findings();
        assertThat(expected).hasSize(1);
        Charset gb18030 = Charset.forName("GB18030");
        List<byte[]> files = new ArrayList<>();
        for (String variant : List.of(text, chinese)) {
            for (String ends : List.of("\n", "\r\n")) {
                String content = variant.replace("\n", ends);
                files.add(content.getBytes(StandardCharsets.UTF_8));
                files.add(("\uFEFF" + content).getBytes(StandardCharsets.UTF_8));
                files.add(("\uFEFF\"loan_id\"" + content.substring(7)).getBytes(StandardCharsets.UTF_8));
                files.add(content.getBytes(gb18030));
                files.add(content.getBytes(StandardCharsets.UTF_16LE));
                files.add(content.getBytes(StandardCharsets.UTF_16BE));
                files.add(("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE));
                files.add(("\uFEFF" + content).getBytes(StandardCharsets.UTF_16BE));
            }
        }
        files.forEach(file -> assertThat(judged(file)).isEqualTo(expected));
    }

    @Test
    void bytes_thatAreNoText_areFoundWithTheirLine() throws IOException {
        String text = Sample.file(Sample.ROW, Sample.row("loan_id", "L-2"));
        byte[] cutOff = (text + "张三李四王五赵六钱七孙八周九").getBytes(StandardCharsets.UTF_8);
        cutOff[cutOff.length - 1] = 'x';
        byte[] neither = text.getBytes(StandardCharsets.UTF_8);
        neither[neither.length - 2] = (byte) 0xFF;
        Map<String, byte[]> files = Map.of(
                "broken 4",
                cutOff,
                "nul 1",
                text.replace("loan_id", "loan\u0000").getBytes(StandardCharsets.UTF_8),
                "finding 2",
                (Sample.HEADER + "\n\u0080\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        files.forEach((expected, file) -> {
            Finding finding = judged(file).get(0);
            assertThat(finding.check()).isEqualTo("S.encoding");
            assertThat(finding.message() + " "
                            + finding.arguments().values().iterator().next().text())
                    .isEqualTo(expected);
        });
        assertThat(judged(neither).get(0).check()).isEqualTo("S.encoding");
    }

    private List<Finding> judged(byte[] file) {
        try {
            return Sample.judge(catalogue, ByteSource.of(file)).findings();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot be read", e);
        }
    }

    /** Every built-in finding can be shown in both languages, with all its values. */
    private void assertComplete(List<Finding> findings) {
        for (Language language : Language.values()) {
            FindingRenderer renderer = FindingRenderer.of(catalogue, language);
            assertThat(findings).isNotEmpty().allMatch(renderer::isComplete);
        }
    }

    private static String quoted(Map<String, String> changes) {
        Map<String, String> cells = new HashMap<>();
        changes.forEach((name, value) -> cells.put(name, '"' + value.replace("\"", "\"\"") + '"'));
        return Sample.row(cells);
    }
}
