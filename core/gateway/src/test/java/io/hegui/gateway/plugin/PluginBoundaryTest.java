package io.hegui.gateway.plugin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.inject.Injector;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.RecordCheck;
import org.junit.jupiter.api.Test;

class PluginBoundaryTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hegui.gateway");

    @Test
    void pf4j_isKnownToThePluginHostAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.hegui.gateway.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .because("the data plane reads one immutable snapshot; PF4J is neither thread-safe nor quick")
                .check(GATEWAY);
    }

    @Test
    void checks_areCalledByTheEngineAlone() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(RecordCheck.class).or(assignableTo(DatasetCheck.class)))))
                .because("plugin code is called in one place, which has a deadline and turns what is thrown into text")
                .check(GATEWAY);
    }

    @Test
    void pluginHost_knowsNothingOfServingFilings() {
        noClasses()
                .that()
                .resideInAPackage("io.hegui.gateway.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.hegui.gateway.http..",
                        "io.hegui.gateway.submission..",
                        "io.hegui.gateway.run..",
                        "io.hegui.gateway.database..",
                        "io.hegui.gateway.command..",
                        "io.vertx..")
                .because("the command line judges files with it, without server and database")
                .check(GATEWAY);
    }

    @Test
    void injectors_haveNoChildren() {
        noClasses()
                .should()
                .callMethodWhere(target(name("createChildInjector")).and(target(owner(assignableTo(Injector.class)))))
                .because("the parent would keep the classes of a plugin that was injected through a child, for good")
                .check(GATEWAY);
    }
}
