package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.ForbiddenCalls;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.ExampleProver;
import io.hegui.engine.check.ExampleProver.State;
import io.hegui.engine.check.RuleStrength;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Text;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every plugin must hold; a plugin's own test extends it and gives the plugin. The catalogue is composed as the
 * gateway composes it, which refuses incomplete pages, unknown citations, duplicate ids and unusable records.
 */
public abstract class PluginContractTest {
    private static final int THREADS = 4;
    private static final Pattern CHECK_ID = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[0-9A-Za-z]+)+");

    private static final String NOT_MADE =
            "the plugin has a public constructor without parameters, as a gateway needs it";

    private final ReferenceData reference = ProjectReference.load();

    protected abstract GatewayPlugin plugin();

    /** Plugins this one works with, for example the one that brings its institution types. */
    protected List<GatewayPlugin> companions() {
        return List.of();
    }

    /**
     * Datasets to prove the examples on where the plugin has none of its own. The clean row of each lies beside the
     * test class as {@code examples/<dataset>.csv}.
     */
    protected List<Dataset<?>> exampleDatasets() {
        return List.of();
    }

    @Test
    void plugin_isComposed_withoutProblem() {
        Catalogue catalogue = compose(plugin());
        assertThat(catalogue.plugins()).isNotEmpty();
        assertThat(catalogue.id()).isEqualTo(compose(plugin()).id());
    }

    @Test
    void everyCheck_hasAHitAndANearMiss() {
        for (PlannedCheck planned : own()) {
            assertThat(planned.page().examples())
                    .as("examples of %s", planned.page().id())
                    .anyMatch(Example::isHit)
                    .anyMatch(example -> !example.isHit());
        }
    }

    @Test
    void everyCheck_appliesToADataset() {
        assertThat(own())
                .extracting(planned -> planned.page().id())
                .as("checks that apply to a dataset; lend one with exampleDatasets()")
                .containsExactlyInAnyOrderElementsOf(catalogue().checks().stream()
                        .filter(page -> page.plugin().equals(plugin().info().id()))
                        .map(CheckPage::id)
                        .toList());
    }

    @Test
    void everyId_isWellFormed() {
        assertThat(own())
                .extracting(planned -> planned.page().id())
                .as("ids of checks: a name in capitals, then numbers or letters, such as E.1.2.a")
                .allMatch(id -> CHECK_ID.matcher(id).matches());
        assertThat(contribution().adapters())
                .extracting(DataAdapter::id)
                .as("ids of adapters")
                .doesNotHaveDuplicates();
    }

    @Test
    void classes_callNothingThatIsForbidden() throws Exception {
        assertThat(ForbiddenCalls.in(OwnResources.of(plugin().getClass()).home()))
                .extracting(Text::en)
                .as("calls that have no place in a plugin")
                .isEmpty();
    }

    /** The most that the plugin's files may have together, in bytes; raise it for one that brings a library of its own. */
    protected long mostBytes() {
        return 1_000_000;
    }

    @Test
    void jar_holdsThePluginAndNothingElse() throws Exception {
        assertThat(JarContents.problems(plugin().getClass(), mostBytes()))
                .as(
                        "what has no place in %s",
                        OwnResources.of(plugin().getClass()).home())
                .isEmpty();
    }

    @Test
    void unknownSettings_areRefused() {
        String id = plugin().info().id();
        ReferenceData wrong = UnknownSetting.addedTo(reference, id);
        assertThatThrownBy(
                        () -> Plugins.read(plugin(), plugin().getClass(), wrong),
                        "reading the plugin where plugins/%s.yaml has a setting that nobody knows",
                        id)
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("plugins/" + id + ".yaml");
    }

    @Test
    void plugin_used_andLetGoOf_leavesTheMemory() throws Exception {
        assumeTrue(isMadeByALoader(), NOT_MADE);
        assertThat(new Unloading(plugin().getClass(), this::compose).isCollected())
                .as("the plugin's classes are collected once nobody uses it; look for a thread, a shutdown hook,"
                        + " or a list or map of the platform's or the SDK's that keeps one of its objects")
                .isTrue();
    }

    @Test
    void everyExample_behaves() {
        new Proofs(catalogue(), own())
                .all()
                .forEach((name, proof) -> assertThat(proof.state())
                        .as("example %s: %s", name, proof.reason().map(Text::en).orElse(""))
                        .isEqualTo(State.PASSED));
    }

    @Test
    void examples_runAgainAndOnSeveralThreads_giveTheSameFindings() throws Exception {
        Proofs proofs = new Proofs(catalogue(), own());
        Map<String, List<String>> once = proofs.findings();
        assertThat(proofs.findings()).isEqualTo(once);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Map<String, List<String>>>> others = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                others.add(threads.submit(proofs::findings));
            }
            for (Future<Map<String, List<String>>> other : others) {
                assertThat(other.get()).isEqualTo(once);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("the examples cannot be run on several threads", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void datasetChecks_mergedFromAnySplit_giveTheSameFindings() {
        Catalogue catalogue = catalogue();
        ExampleProver prover = new ExampleProver(catalogue);
        for (PlannedCheck planned : own()) {
            for (Example example : planned.page().examples()) {
                SplitExample.of(catalogue, prover, planned, example).ifPresent(SplitExample::verify);
            }
        }
    }

    @Test
    void checksAcrossInstitutions_tellNobodyWhatAnotherFiled() {
        Catalogue catalogue = catalogue();
        for (PlannedCheck planned : own()) {
            if (planned.check() instanceof CrossInstitutionCheck<?, ?>) {
                new LeakSearch(catalogue, planned).verify();
            }
        }
    }

    /** The lowest share of wrong checks that the examples must notice, in percent. */
    protected int leastExampleStrength() {
        return 90;
    }

    @Test
    void examples_noticeAChangedThresholdOrOperator() {
        assumeTrue(isMadeByALoader(), NOT_MADE);
        RuleStrength.Score score = new ExampleStrength(plugin().getClass(), this::compose)
                .of(contribution().checks())
                .plus(new RuleStrength(catalogue()).of(plugin().info().id()));
        System.out.println("examples of " + plugin().info().id() + " notice " + score.percent() + " % of " + score.all()
                + " changes");
        assertThat(score.percent())
                .as("percent of changes that the examples notice; unnoticed: %s", score.survivors())
                .isGreaterThanOrEqualTo(leastExampleStrength());
    }

    private boolean isMadeByALoader() {
        return Arrays.stream(plugin().getClass().getConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    /** The plugin's own checks that some dataset meets, each once. */
    private List<PlannedCheck> own() {
        Map<String, PlannedCheck> own = new LinkedHashMap<>();
        for (DatasetPlan plan : catalogue().datasets()) {
            for (PlannedCheck planned : plan.checks()) {
                if (planned.page().plugin().equals(plugin().info().id())) {
                    own.put(planned.page().id(), planned);
                }
            }
        }
        return List.copyOf(own.values());
    }

    private Contribution contribution() {
        return Plugins.read(plugin(), plugin().getClass(), reference);
    }

    /** Where there is none, one test says why, and the others are skipped. */
    private Catalogue catalogue() {
        try {
            return compose(plugin());
        } catch (CatalogueException e) {
            return Assumptions.abort("the plugin cannot be loaded; plugin_isComposed_withoutProblem says why");
        }
    }

    private Catalogue compose(GatewayPlugin plugin) {
        List<GatewayPlugin> plugins = new ArrayList<>(companions());
        plugins.add(plugin);
        List<Contribution> contributions = Plugins.read(plugins, reference);
        if (!exampleDatasets().isEmpty()) {
            ExamplesPlugin lender = new ExamplesPlugin(
                    exampleDatasets(),
                    contributions.stream()
                            .flatMap(contribution -> contribution.institutionTypes().stream())
                            .map(type -> type.code())
                            .collect(Collectors.toSet()));
            contributions.add(Plugins.lender(lender, getClass(), reference));
        }
        return Catalogue.compose(contributions, reference);
    }
}
