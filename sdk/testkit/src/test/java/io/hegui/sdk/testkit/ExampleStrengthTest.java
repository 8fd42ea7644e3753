package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.RuleStrength;
import io.hegui.sdk.check.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleStrengthTest {
    private static final List<Check<?>> CHECKS = List.of(new LargeLine(), new LineChanged(), new LateFiling());

    @Test
    void goodExamples_noticeEachChange() {
        ReferenceData reference = ProjectReference.load();
        RuleStrength.Score score = new ExampleStrength(
                        PlainShop.class,
                        plugin ->
                                Catalogue.compose(List.of(Plugins.read(plugin, PlainShop.class, reference)), reference))
                .of(CHECKS);

        assertThat(score.survivors()).isEmpty();
        assertThat(score.all()).isGreaterThan(8);
    }

    @Test
    void examplesThatProveNothing_noticeNothing_andTheChangesAreNamed() {
        RuleStrength.Score score = new ExampleStrength(PlainShop.class, plugin -> {}).of(CHECKS);

        assertThat(score.percent()).isZero();
        assertThat(score.survivors())
                .hasSize(score.all())
                .anyMatch(change -> change.startsWith("io.hegui.sdk.testkit.LateFiling.check, line ")
                        && change.endsWith(": 1 became 2"));
    }

    @Test
    void examplesOfARuleWrittenAsAnExpression_noticeEachChange() {
        ReferenceData reference = ProjectReference.load();
        RuleStrength.Score score = new RuleStrength(Catalogue.compose(
                        List.of(Plugins.read(new PlainShop(), PlainShop.class, reference)), reference))
                .of("shop");

        assertThat(score.survivors()).isEmpty();
        assertThat(score.all()).isEqualTo(6);
    }
}
