package io.hegui.sdk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.Text;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private record Row(String id) {}

    @Test
    void everyType_standsAlone() {
        assertThat(of(Dataset.EVERY_TYPE).institutionTypes()).containsExactly("*");
        assertThatThrownBy(() -> of(Dataset.EVERY_TYPE, "BANK"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every institution type, and one besides");
    }

    @Test
    void filedBy_changesTheTypesAlone() {
        assertThat(of(Dataset.EVERY_TYPE).filedBy(Set.of("BANK"))).isEqualTo(of("BANK"));
    }

    private static Dataset<Row> of(String... types) {
        return new Dataset<>("staff", Text.of("人员", "Staff"), Row.class, Set.of(types), Frequency.MONTHLY);
    }
}
