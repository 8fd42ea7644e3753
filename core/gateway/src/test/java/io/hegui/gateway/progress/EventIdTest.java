package io.hegui.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "3-p7", "3-v", "999999999-p999999999999999999"})
    void id_isReadAsItIsWritten(String text) {
        assertThat(EventId.parse(text)).map(EventId::toString).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "3-", "3-p", "3-x", "3-v7", "01", "1234567890", "3-p1234567890123456789", "三"})
    void anotherText_isNone(String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }

    @Test
    void progress_goesOnFromWhereTheClientWas() {
        assertThat(EventId.parse("3-p7").orElseThrow().nextProgress()).hasToString("3-p8");
        assertThat(EventId.ofChange(3).nextProgress()).hasToString("3-p1");
        assertThat(EventId.parse("3-p7").orElseThrow().verdictOfIt()).hasToString("3-v");
    }
}
