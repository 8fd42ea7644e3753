package io.hegui.engine.refusal;

import static io.hegui.engine.refusal.Sentence.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.sdk.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    /** A sentence that is wrong fails as soon as its class is loaded, so that loading them all proves all. */
    @Test
    void sentencesOfTheEngine_areInBothLanguages() throws ClassNotFoundException {
        List<JavaClass> speaking = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hegui.engine").stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Sentence.class)))
                        .toList();

        assertThat(speaking)
                .extracting(JavaClass::getSimpleName)
                .contains("CatalogueRefusals", "ExpressionRefusals", "PageRefusals", "SchemaRefusals");
        for (JavaClass each : speaking) {
            Class.forName(each.getName(), true, getClass().getClassLoader());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "校验 {0}, check {0} of {1}",
        "校验 {0} 与 {1}, check {0}",
        "check {0}, check {0}",
        "校验 {0}, 校验 {0}",
        "{0}：, '{0}: no text'",
    })
    void sentence_inOneLanguageOnly_isRefused(String zh, String en) {
        assertThatThrownBy(() -> sentence(zh, en)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void values_areFilledIn_textsByLanguage_andAnythingElseAsItPrints() {
        Text inner = sentence("没有列 '{0}'", "there is no column '{0}'").with("a$1{1}");

        assertThat(sentence("{1} 行：{0}", "{0} in line {1}").with(inner, 7))
                .isEqualTo(Text.of("7 行：没有列 'a$1{1}'", "there is no column 'a$1{1}' in line 7"));
    }
}
