package io.hegui.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {
    private static final String HEADER = "from,to,institution_types,region,value,source\n";
    private static final Parameter<Rate> CAP = new Parameter<>("cap", Text.of("上限", "Cap"), Rate::parse);
    private static final String ROWS = HEADER
            + "2020-01-01,2025-12-31,*,*,36,national\n"
            + "2026-01-01,,*,*,24,national\n"
            + "2026-01-01,,MLC NMLC,*,20,national\n"
            + "2026-01-01,,*,35,18,Fujian\n"
            + "2026-01-01,2026-06-30,MLC,3502,15,Xiamen\n";

    @ParameterizedTest
    @CsvSource({
        "BANK,110000,2026-03-01,24.00", "MLC,110000,2026-03-01,20.00", "NMLC,110000,2026-03-01,20.00",
        "MLC,350100,2026-03-01,18.00", "MLC,350200,2026-03-01,15.00", "MLC,350200,2026-06-30,15.00",
        "MLC,350200,2026-07-01,18.00", "BANK,350200,2026-03-01,18.00", "MLC,110000,2025-12-31,36.00"
    })
    void value_isThatOfTheLongestRegion_thenOfTheNamedType(String type, String region, LocalDate day, String value) {
        assertThat(scoped(ROWS, type, region)
                        .value(CAP, day)
                        .map(Effective::value)
                        .map(Rate::toString))
                .contains(value);
    }

    @Test
    void day_withoutValue_isEmpty() {
        assertThat(scoped(ROWS, "MLC", "110000").value(CAP, LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void override_holdsForAllDays_andUndeclaredParameterIsRefused() {
        Parameters parameters = new Parameters(Map.of()).overriding(Map.of("cap", "1"));
        assertThat(parameters.scoped("X", "1").value(CAP, LocalDate.MIN)).isPresent();
        assertThatThrownBy(() -> new Parameters(Map.of()).scoped("X", "1").value(CAP, LocalDate.MIN))
                .hasMessageContaining("'cap'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01,,*,*,1,s~2027-01-01,,*,*,2,s|line 3: holds for the same days, types and region as line 2",
                "2026-01-01,,A B,*,1,s~2026-01-01,,B,*,2,s|line 3: holds for the same days",
                "2026-01-01,2025-12-31,*,*,1,s|line 2: ends on 2025-12-31, before it starts",
                "2026-1-1,,*,*,1,s|line 2: column 'from' must be a day",
                "2026-01-01,,*,福建,1,s|line 2: region must be * or 2 to 6 digits",
                "2026-01-01,,*,*,1|line 2: expected 6 fields, found 5",
                "2026-01-01,,*,*,1,|line 2: column 'source' is empty"
            })
    void file_wrong_isRefusedWithItsLine(String rows, String problem) {
        byte[] bytes = (HEADER + rows.replace('~', '\n')).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ParameterFile.read("cap.csv", bytes))
                .isInstanceOf(ReferenceException.class)
                .hasMessageStartingWith("cap.csv, ")
                .hasMessageContaining(problem);
    }

    @Test
    void rows_nextToEachOther_areNoOverlap() {
        byte[] bytes = (HEADER + "2026-01-01,2026-01-31,*,*,1,s\n2026-02-01,,*,*,2,s\n2026-01-01,,A,*,3,s\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ParameterFile.read("cap.csv", bytes).values()).containsExactly("1", "2", "3");
    }

    private static ScopedParameters scoped(String file, String type, String region) {
        return new Parameters(Map.of("cap", ParameterFile.read("cap.csv", file.getBytes(StandardCharsets.UTF_8))))
                .scoped(type, region);
    }
}
