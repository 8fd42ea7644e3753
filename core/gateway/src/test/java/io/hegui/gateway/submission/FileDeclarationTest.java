package io.hegui.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.format.Declared;
import io.hegui.gateway.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDeclarationTest {
    @Test
    void mediaType_isTakenApart_whateverItsSpelling() {
        Declared expected = new Declared("a.csv", "text/csv", Optional.of("GB18030"));

        assertThat(FileDeclaration.of("a.csv", "text/csv; charset=GB18030")).isEqualTo(expected);
        assertThat(FileDeclaration.of("a.csv", "Text/CSV;header=present;CHARSET=\"GB\\18030\";"))
                .isEqualTo(expected);
        assertThat(FileDeclaration.of("a.csv", "text/csv").charset()).isEmpty();
        assertThat(FileDeclaration.of("a.csv", "text/csv; charset=no-such").charset())
                .hasValue("no-such");
    }

    @Test
    void formType_thatCurlSendsUnasked_saysNothing() {
        assertThat(FileDeclaration.of("", "application/x-www-form-urlencoded")).isEqualTo(Declared.NOTHING);
    }

    @Test
    void fileName_losesItsPath() {
        assertThat(FileDeclaration.of("C:\\报送\\贷款.csv", "").fileName()).isEqualTo("贷款.csv");
        assertThat(FileDeclaration.of("../../etc/passwd", "").fileName()).isEqualTo("passwd");
    }

    @Test
    void dispositionsFileName_isReadInEachNotation() {
        String utf8AsLatin1 = new String("贷款.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(name("attachment; filename=loans.csv")).isEqualTo("loans.csv");
        assertThat(name("attachment; filename = \"a;b \\\"c\\\".csv\"; x=y")).isEqualTo("a;b \"c\".csv");
        assertThat(name("attachment; filename=x.csv; filename*=UTF-8''%E8%B4%B7%E6%AC%BE.csv"))
                .isEqualTo("贷款.csv");
        assertThat(name("attachment; filename=\"" + utf8AsLatin1 + "\"")).isEqualTo("贷款.csv");
        assertThat(name("attachment; filename=caf\u00e9.csv")).isEqualTo("café.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename=\"no end",
                "attachment; filename*=loans.csv",
                "attachment; filename*=UTF-8''%E8%",
                "attachment; filename*=UTF-8''%FF",
                "attachment; filename*=X-NO-SUCH''a",
                "attachment; filename"
            })
    void malformedDisposition_isRefused(String header) {
        assertThatThrownBy(() -> name(header)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAndTypesOutOfBounds_areRefused() {
        assertThat(FileDeclaration.of("名".repeat(255), "").fileName()).hasSize(255);
        for (String name : new String[] {"名".repeat(256), "a\nb", "a\u0000b", "a\u202egpj.csv", "a\u2028b"}) {
            assertThatThrownBy(() -> FileDeclaration.of(name, "")).isInstanceOf(ProblemException.class);
        }
        for (String type : new String[] {"csv", "text/csv; charset=" + "x".repeat(65), "text/c sv", "text/csv; x"}) {
            assertThatThrownBy(() -> FileDeclaration.of("", type)).isInstanceOf(ProblemException.class);
        }
    }

    private static String name(String disposition) {
        return HeaderValue.parse(disposition).text("filename").orElseThrow();
    }
}
