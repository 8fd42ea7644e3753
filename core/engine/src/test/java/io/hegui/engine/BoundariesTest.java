package io.hegui.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.engine.check.GuardedCall;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.RecordCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hegui.engine");

    @Test
    void engine_knowsNoServerAndNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx..", "io.netty..", "java.sql..", "org.pf4j..", "com.google.inject..", "java.net..")
                .because("the engine runs in a command line, a gateway and a cluster job alike")
                .check(engine);
    }

    @Test
    void checks_areCalledOnlyWhereTheyAreGuarded() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(GuardedCall.class)
                .should()
                .callMethod(RecordCheck.class, "check", Object.class, CheckContext.class, Findings.class)
                .because("whatever a plugin throws becomes text in one place")
                .check(engine);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("DatasetJudge")
                .and()
                .haveSimpleNameNotEndingWith("DatasetPart")
                .and()
                .haveSimpleNameNotEndingWith("Contribution")
                .should()
                .accessClassesThat()
                .belongToAnyOf(DatasetCheck.class, GatewayPlugin.class)
                .because("these calls are handed to the guard where they are written, and nowhere else")
                .check(engine);
    }

    @Test
    void engine_neverReadsTheClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("replaying a filing must give the same findings on any day")
                .check(engine);
    }

    @Test
    void format_standsOnItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("io.hegui.engine.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.hegui.engine.bind..",
                        "io.hegui.engine.check..",
                        "io.hegui.engine.catalogue..",
                        "io.hegui.sdk..")
                .because("reading a format knows nothing of datasets")
                .check(engine);
    }
}
