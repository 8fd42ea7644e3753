package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.sdk.regulation.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceDataTest {
    private static final String REGULATIONS = "document,article,title_zh,title_en,text_zh,text_en,status,source\n";

    @TempDir
    Path config;

    @BeforeEach
    void write() throws IOException {
        write("calendar/2026.csv", "date,kind,name,source\n2026-01-01,holiday,元旦,notice\n");
        write("regulations/r.csv", REGULATIONS + "甲,一,题,title,文,text,verified,src\n甲,二,题,title,文,text,proposed,src\n");
        write("parameters/t.cap.csv", "anything\n");
    }

    @Test
    void directory_isRead() {
        ReferenceData data = ReferenceData.load(config);
        assertThat(data.calendar().covers(2026)).isTrue();
        assertThat(data.register().documents()).containsExactly("甲");
        assertThat(data.register().articles("甲")).hasSize(2);
        assertThat(data.register().find(new Citation("甲", "二")).map(Article::status))
                .contains(Article.Status.PROPOSED);
        assertThat(data.parameterFiles()).containsOnlyKeys("t.cap");
    }

    @Test
    void hash_changesWithAnyFile() throws IOException {
        String before = ReferenceData.load(config).hash();
        assertThat(ReferenceData.load(config).hash()).isEqualTo(before);
        write("parameters/t.cap.csv", "anything else\n");
        assertThat(ReferenceData.load(config).hash()).isNotEqualTo(before);
    }

    @Test
    void wrongFile_isNamedWithItsLine() throws IOException {
        write("regulations/r.csv", REGULATIONS + "甲,一,题,title,文,text,sure,src\n");
        assertThatThrownBy(() -> ReferenceData.load(config))
                .isInstanceOf(ReferenceException.class)
                .hasMessage("regulations/r.csv, line 2: status must be verified, unverified or proposed, was 'sure'");
        write("calendar/2026.csv", "date,kind,name,source\n2026-01-01,holiday,元旦,n\n2026-01-01,workday,元旦,n\n");
        assertThatThrownBy(() -> ReferenceData.load(config))
                .hasMessage("calendar/2026.csv, line 3: 2026-01-01 is there twice");
    }

    @Test
    void noCalendar_isRefused() throws IOException {
        Files.delete(config.resolve("calendar/2026.csv"));
        assertThatThrownBy(() -> ReferenceData.load(config)).hasMessageContaining("days off");
    }

    private void write(String file, String text) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
