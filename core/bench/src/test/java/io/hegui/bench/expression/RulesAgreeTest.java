package io.hegui.bench.expression;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RulesAgreeTest {
    @Test
    void interpretedAndCompiledRules_andChecksInJava_findTheSame() {
        assertThatCode(() -> ExpressionSpeed.main(new String[] {"3000", "2", "../../config"}))
                .doesNotThrowAnyException();
    }
}
