package io.hegui.sdk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    private static final String ID = "11010519491231002X";
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void residentId_ofTheStandard_isRead_andHidesItself() {
        ResidentId id = ResidentId.parse(ID);
        assertThat(id.region()).isEqualTo("110105");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id).hasToString("110105***********X");
    }

    @Test
    void residentId_withAnyOneDigitChanged_isRefused() {
        for (int i = 0; i < ID.length(); i++) {
            for (char c : "0123456789X".toCharArray()) {
                String changed = ID.substring(0, i) + c + ID.substring(i + 1);
                if (!changed.equals(ID)) {
                    assertThatIllegalArgumentException()
                            .as(changed)
                            .isThrownBy(() -> ResidentId.parse(changed))
                            .satisfies(e -> assertThat(e.getMessage()).doesNotContain(changed));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105491231002", "11010519491231002x", "110105194902300020", "01010519491231002X"})
    void residentId_ofAnotherForm_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResidentId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91500000MA5U7B0T99", "91341700573031656T", "91100000100003962T"})
    void creditCode_valid_isRead_andRefusedWithAnyOneCharacterChanged(String code) {
        assertThat(CreditCode.parse(code)).hasToString(code);
        for (int i = 0; i < code.length(); i++) {
            for (char c : (CODE_ALPHABET + "IOSVZ").toCharArray()) {
                String changed = code.substring(0, i) + c + code.substring(i + 1);
                if (!changed.equals(code)) {
                    assertThatIllegalArgumentException().as(changed).isThrownBy(() -> CreditCode.parse(changed));
                }
            }
        }
    }
}
