package io.hegui.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    @Test
    void sdk_dependsOnNothingButJavaAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.hegui.sdk..", "java..", "org.jspecify..")
                .because("a plugin must be able to compile against the SDK alone, for years")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.hegui.sdk"));
    }

    @Test
    void eachPackage_isPromised() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hegui.sdk").stream()
                                .map(type -> type.getPackage()))
                .isNotEmpty()
                .allMatch(each -> each.isAnnotatedWith(PublicApi.class), "annotated with @PublicApi");
    }
}
