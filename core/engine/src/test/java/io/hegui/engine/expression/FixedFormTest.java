package io.hegui.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedFormTest {
    private static final List<String> TEXTS =
            List.of("", "a", "3", "350000", "750000", "3500001", "35000x", "A-1", "A-", "b]", "元", "^");

    @Test
    void form_fitsWhatThePatternMatches() {
        for (String pattern : List.of("^$", "^[1-6][0-9]{5}$", "^A-[0-9]$", "^[a-cA]$", "^[0-9]{6}$", "^[3]{1}$")) {
            FixedForm form = FixedForm.of(pattern).orElseThrow();
            assertThat(TEXTS)
                    .allSatisfy(text -> assertThat(form.fits(text))
                            .as("%s on %s", pattern, text)
                            .isEqualTo(Pattern.compile(pattern).matcher(text).find()));
        }
    }

    @Test
    void whateverIsRead_meansWhatItMeansToThePattern() {
        Random random = new Random(20261125);
        String letters = "^$[]{}-0123a.\\|x";
        int forms = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder pattern = new StringBuilder("^");
            for (int j = random.nextInt(7); j >= 0; j--) {
                pattern.append(letters.charAt(random.nextInt(letters.length())));
            }
            String written = pattern.append("$").toString();
            if (FixedForm.of(written).isPresent()) {
                forms++;
                FixedForm form = FixedForm.of(written).get();
                Pattern compiled = Pattern.compile(written);
                for (String text : List.of("", "0", "a", "0a", "00", "123", "x-1", "-", "aaa", "0123")) {
                    assertThat(form.fits(text))
                            .as("%s on %s", written, text)
                            .isEqualTo(compiled.matcher(text).find());
                }
            }
        }
        assertThat(forms).isGreaterThan(1_000);
    }
}
