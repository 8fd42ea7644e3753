package io.hegui.sdk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
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

    @Test
    void residentIds_atRandom_areReadAsTheStandardWeighsThem() {
        Random random = new Random(20261125);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(47_000));
            String first = Long.toString(110_000 + random.nextInt(800_000))
                    + born.toString().replace("-", "")
                    + (100 + random.nextInt(900));
            int sum = 0;
            for (int place = 18; place > 1; place--) {
                sum += (first.charAt(18 - place) - '0') * ((1 << (place - 1)) % 11);
            }
            char check = "0123456789X".charAt((12 - sum % 11) % 11);
            char written = random.nextInt(4) == 0 ? "0123456789X".charAt(random.nextInt(11)) : check;
            byte[] row = ("#," + first + written + ",#").getBytes(StandardCharsets.UTF_8);
            Optional<ResidentId> id = ResidentId.read(row, 2, 20);
            assertThat(id.isPresent()).as(first + written).isEqualTo(written == check);
            if (id.isPresent()) {
                read++;
                assertThat(id.get().digits()).isEqualTo(Long.parseLong(first));
                assertThat(id.get().birthDate()).isEqualTo(born);
                assertThat(id.get().number()).isEqualTo(first + check);
            }
        }
        assertThat(read).isGreaterThan(30_000);
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
