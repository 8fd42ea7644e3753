package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,0,ACCEPTED",
        "0,0,0,0,1,ACCEPTED_WITH_BREACHES",
        "0,0,0,1,1,NEEDS_EXPLANATION",
        "0,0,1,1,1,INCONCLUSIVE",
        "0,1,1,1,1,REJECTED",
        "1,1,1,1,1,INCONCLUSIVE"
    })
    void verdict_isDecidedByTheGravest(
            long failures, long integrity, long unknown, long plausibility, long compliance, Verdict verdict) {
        assertThat(new Tally(failures, integrity, unknown, plausibility, compliance).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void explanations_liftPlausibility_andNoMoreThanThereIs() {
        Tally tally = new Tally(0, 0, 0, 2, 1);
        assertThat(tally.explained(1).verdict()).isEqualTo(Verdict.NEEDS_EXPLANATION);
        assertThat(tally.explained(2).verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThatIllegalArgumentException().isThrownBy(() -> tally.explained(3));
    }
}
