package io.hegui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.engine.refusal.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    /** A sentence that is wrong fails as soon as its class is loaded, so that loading them all proves all. */
    @Test
    void sentencesOfTheGateway_areInBothLanguages() throws ClassNotFoundException {
        List<JavaClass> speaking = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hegui.gateway").stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Sentence.class)))
                        .toList();

        assertThat(speaking)
                .extracting(JavaClass::getSimpleName)
                .contains("DatasetRefusals", "PluginRefusals", "ProofTexts", "RolloutRefusals", "SignatureRefusals");
        for (JavaClass each : speaking) {
            Class.forName(each.getName(), true, getClass().getClassLoader());
        }
    }
}
