package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedFileTest {
    private static final JsonObject KEPT = finding(1, "stays");
    private static final JsonObject OLD = finding(2, "old words");
    private static final JsonObject NEW = finding(2, "new words");

    @Test
    void difference_tellsNewGoneAndUnchanged_toTheWord() {
        JudgedFile.Difference difference = judged(KEPT, NEW).since(judged(OLD, KEPT));

        assertThat(difference.added()).containsExactly(NEW);
        assertThat(difference.gone()).containsExactly(OLD);
        assertThat(difference.unchanged()).isEqualTo(1);
    }

    @Test
    void findingThatComesTwice_countsTwice() {
        JudgedFile.Difference difference = judged(KEPT).since(judged(KEPT, KEPT));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.gone()).containsExactly(KEPT);
        assertThat(difference.unchanged()).isEqualTo(1);
    }

    private static JudgedFile judged(JsonObject... findings) {
        return new JudgedFile("file", new JsonObject(), List.of(findings));
    }

    private static JsonObject finding(int row, String message) {
        return new JsonObject().put("check", "T.1").put("row", row).put("message", message);
    }
}
