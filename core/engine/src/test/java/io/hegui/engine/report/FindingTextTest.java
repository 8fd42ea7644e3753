package io.hegui.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {
    private final FindingRenderer renderer = new FindingRenderer(List.of(), Language.EN);

    @Test
    void codec_givesBackWhatItTook_andTheSameBytesEachTime() {
        FindingCodec codec = new FindingCodec();
        for (Finding finding : List.of(full("K\n\"1\""), bare())) {
            String line = codec.encode(finding);
            assertThat(line).doesNotContain("\n").isEqualTo(codec.encode(codec.decode(line)));
            assertThat(codec.decode(line)).isEqualTo(finding);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode("{\"check\":1}"));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode("no json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+86|'+86",
                "-1|'-1",
                "@a|'@a",
                "110105194912310021|'110105194912310021",
                "007|'007",
                "0|0",
                "L-1|L-1",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\"",
                "=a,b|\"'=a,b\""
            })
    void csv_neitherRunsAsAFormula_norLosesDigits(String key, String cell) {
        assertThat(renderer.csv(full(key)))
                .startsWith("C.1,COMPLIANCE,MAJOR,UNKNOWN,7," + cell + ",rate,24.50 %,")
                .endsWith(",0123456789abcdef\r\n");
        assertThat(renderer.csvHeader().split(",")).hasSize(16);
    }

    @Test
    void table_isOneLine_withoutControlCharacters() {
        assertThat(renderer.table(full("\u001B[2J\n")))
                .doesNotContain("\u001B", "\n")
                .contains("UNKNOWN");
    }

    @Test
    void values_areShownWithUnitOrLabel_inBothLanguages() {
        Value code = Value.labelled("CASH", Text.of("现金贷", "cash loan"));
        assertThat(code.in(Language.ZH)).isEqualTo("现金贷");
        assertThat(Value.of(Value.Type.RATE, "38.6038").in(Language.EN)).isEqualTo("38.6038 %");
        assertThat(Value.of(Value.Type.MONEY, "9700.00").in(Language.ZH)).isEqualTo("9700.00 元");
        assertThat(new Expectation(Expectation.Form.ONE_OF, List.of(code, Value.text("x"))).in(Language.EN))
                .isEqualTo("one of cash loan, x");
        assertThat(new Expectation(Expectation.Form.AT_MOST, List.of(Value.of(Value.Type.RATE, "24.00")))
                        .in(Language.EN))
                .isEqualTo("at most 24.00 %");
    }

    @Test
    void masking_keepsRegionAndCheckCharacter_orFirstCharacterAndLength() {
        assertThat(Masking.mask("11010519491231002X")).isEqualTo("110105***********X");
        assertThat(Masking.mask("张三")).isEqualTo("张***(2)");
        assertThat(Masking.mask("𠮷野家")).isEqualTo("𠮷***(3)");
        assertThat(Masking.mask("")).isEmpty();
    }

    @Test
    void template_isCutAtItsNames() {
        assertThat(Template.pieces("{a} {b}{ c}{1}"))
                .filteredOn(piece -> !piece.text().isEmpty())
                .containsExactly(
                        new Template.Piece("a", true),
                        new Template.Piece(" ", false),
                        new Template.Piece("b", true),
                        new Template.Piece("{ c}{1}", false));
    }

    private static Finding full(String key) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("z", Value.labelled("CASH", Text.of("现金贷", "cash loan")));
        arguments.put("a", Value.of(Value.Type.DATE, "2026-03-02"));
        return new Finding(
                "C.1",
                Kind.COMPLIANCE,
                Severity.MAJOR,
                true,
                7,
                key,
                "rate",
                Optional.of(Value.of(Value.Type.RATE, "24.50")),
                Optional.of(new Expectation(Expectation.Form.AT_MOST, List.of(Value.of(Value.Type.RATE, "24.00")))),
                Optional.of(Value.of(Value.Type.RATE, "0.50")),
                "finding",
                arguments,
                Working.figures("b", "1", "a", "2").step("x", "1"),
                Map.of("x_a", "1"),
                "0123456789abcdef");
    }

    private static Finding bare() {
        return new Finding(
                "C.1",
                Kind.INTEGRITY,
                Severity.INFO,
                false,
                0,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "finding",
                Map.of(),
                Working.NONE,
                Map.of(),
                "0123456789abcdef");
    }
}
