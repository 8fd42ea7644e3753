package io.hegui.sdk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {
    @Test
    void observation_isNeverChanged_onlyCopied() {
        Observation first = Observation.on("rate");
        Observation second = first.observed(1).with("b", 2).with("a", 3).because("other");
        assertThat(first.observed()).isEmpty();
        assertThat(first.message()).isEqualTo(Observation.DEFAULT_MESSAGE);
        assertThat(second.arguments().keySet()).containsExactly("b", "a");
        assertThat(second.message()).isEqualTo("other");
    }

    @Test
    void unknown_namesParameterAndDay() {
        Parameter<String> parameter = new Parameter<>("t.cap", Text.of("上限", "Cap"), text -> text);
        Observation unknown = Observation.unknown("rate", parameter, LocalDate.of(2026, 1, 1));
        assertThat(unknown.unknown()).isTrue();
        assertThat(unknown.arguments())
                .containsEntry("parameter", "t.cap")
                .containsEntry("date", LocalDate.of(2026, 1, 1));
    }

    @Test
    void workingOfAnyMaps_equalsTheOneOfNamedTexts_andNoLaterChangeReachesIt() {
        Map<String, String> step = new LinkedHashMap<>();
        step.put("no", "1");
        step.put("paid", "2");
        Working working = new Working(step, List.of(step));
        assertThat(working).isEqualTo(Working.figures("no", "1", "paid", "2").step("no", "1", "paid", "2"));
        assertThat(working)
                .hasSameHashCodeAs(Working.figures("no", "1", "paid", "2").step("no", "1", "paid", "2"));
        step.put("paid", "3");
        Map<String, String> first = working.steps().get(0);
        assertThat(first)
                .containsExactly(Map.entry("no", "1"), Map.entry("paid", "2"))
                .doesNotContainKey("3");
        assertThat(first.get("paid")).isEqualTo("2");
        List<String> seen = new ArrayList<>();
        first.forEach((name, text) -> seen.add(name + text));
        assertThat(seen).containsExactly("no1", "paid2");
        assertThatThrownBy(() -> first.put("no", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Working.named("a", "1", "b", "2", "a", "3"))
                .containsExactly(Map.entry("a", "3"), Map.entry("b", "2"));
    }

    @Test
    void working_keepsItsOrder_andNeedsPairs() {
        Working working = Working.figures("b", "1", "a", "2").step("x", "3");
        assertThat(working.figures().keySet()).containsExactly("b", "a");
        assertThat(working.steps()).hasSize(1);
        assertThat(Working.NONE.isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Working.figures("odd"));
    }

    @Test
    void effective_holdsOnItsFirstAndLastDay() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        Effective<String> value = new Effective<>("v", from, Optional.of(from.plusDays(1)), "notice");
        assertThat(value.holdsOn(from.minusDays(1))).isFalse();
        assertThat(value.holdsOn(from)).isTrue();
        assertThat(value.holdsOn(from.plusDays(1))).isTrue();
        assertThat(value.holdsOn(from.plusDays(2))).isFalse();
    }

    @Test
    void text_needsBothLanguages() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("有", " "));
    }
}
