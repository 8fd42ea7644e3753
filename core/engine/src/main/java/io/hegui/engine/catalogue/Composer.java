package io.hegui.engine.catalogue;

import static io.hegui.engine.catalogue.CatalogueRefusals.CHECK_TWICE;
import static io.hegui.engine.catalogue.CatalogueRefusals.NO_ARTICLE;
import static io.hegui.engine.catalogue.CatalogueRefusals.PLUGIN_TWICE;
import static io.hegui.engine.catalogue.CatalogueRefusals.SETTINGS_OF_NOBODY;
import static io.hegui.engine.catalogue.CatalogueRefusals.TYPE_TWICE;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.expression.CompiledRule;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.Register;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.regulation.Citation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts contributions together into one catalogue and gathers everything that is wrong with them. */
final class Composer {
    private final List<Contribution> contributions;
    private final ReferenceData reference;
    private final Set<Text> problems = new LinkedHashSet<>();
    private final Map<String, InstitutionType> types = new LinkedHashMap<>();
    private final Map<String, PlannedCheck> checks = new TreeMap<>();
    private final List<CheckPage> structure = StructurePages.pages();
    private final Register register;
    private final List<CheckPage> declared = new ArrayList<>();
    private final CarriedOver before;

    /** @param before what need not be made and proved again */
    Composer(List<Contribution> contributions, ReferenceData reference, CarriedOver before) {
        this.before = before;
        Set<String> everyType = contributions.stream()
                .flatMap(contribution -> contribution.institutionTypes().stream())
                .map(InstitutionType::code)
                .collect(Collectors.toSet());
        this.contributions = contributions.stream()
                .map(contribution -> contribution.filedBy(everyType))
                .sorted(Comparator.comparing(contribution -> contribution.info().id()))
                .toList();
        this.reference = reference;
        this.register = PluginArticles.in(
                reference.register().with(StructurePages.articles(structure)), this.contributions, problems::add);
    }

    Catalogue compose() {
        refuseSettingsOfNobody();
        contributions.forEach(this::addTypes);
        contributions.forEach(this::addChecks);
        List<PlannedEndpoint> endpoints = new EndpointPlans(problems::add).of(contributions);
        ParameterFiles files = new ParameterFiles(contributions, reference, problems::add);
        CarriedOver.Use<RuleGround, CompiledRule> compiled = new CarriedOver.Use<>(before.rules());
        CarriedOver.Use<Class<? extends Record>, Schema> schemas = new CarriedOver.Use<>(before.schemas());
        DeclaredChecks rules = new DeclaredChecks(
                declared,
                compiled,
                new RuleParameters(contributions, files, problems::add),
                new RuleNeeds(contributions, problems::add),
                problems::add);
        List<DatasetPlan> datasets =
                new DatasetPlans(types.keySet(), checks.values(), rules, schemas, problems::add).of(contributions);
        new NeedPlans(datasets).missing().forEach(problems::add);
        refuseProblems();
        rules.refuseIdle();
        refuseProblems();
        rules.planned().forEach(planned -> checks.put(planned.page().id(), planned));
        // Examples pin the plugin's own values: what an operator sets must not make a right check look wrong.
        Catalogue asBundled = catalogue(datasets, endpoints, files.bundled(), files.bytes(), CarriedOver.NONE);
        Set<ProofGround> proved = new ExampleProofs(contributions, reference, files, before.proved(), problems::add)
                .of(asBundled, checks.values());
        refuseProblems();
        return catalogue(
                datasets,
                endpoints,
                files.inForce(),
                files.bytes(),
                new CarriedOver(proved, compiled.used(), schemas.used()));
    }

    private void refuseSettingsOfNobody() {
        Set<String> present = contributions.stream()
                .map(contribution -> contribution.info().id())
                .collect(Collectors.toSet());
        reference.pluginFiles().keySet().stream()
                .filter(plugin -> !present.contains(plugin))
                .sorted()
                .forEach(plugin -> problems.add(SETTINGS_OF_NOBODY.with(plugin, new TreeSet<>(present))));
    }

    private void addTypes(Contribution contribution) {
        String plugin = contribution.info().id();
        if (contributions.stream()
                        .filter(other -> other.info().id().equals(plugin))
                        .count()
                > 1) {
            problems.add(PLUGIN_TWICE.with(plugin));
        }
        for (InstitutionType type : contribution.institutionTypes()) {
            if (types.putIfAbsent(type.code(), type) != null) {
                problems.add(TYPE_TWICE.with(plugin, type.code()));
            }
        }
    }

    private void addChecks(Contribution contribution) {
        String plugin = contribution.info().id();
        PageReader reader = new PageReader(plugin, contribution.resources(), problems::add);
        Set<String> own = new HashSet<>();
        for (Check<?> check : contribution.checks()) {
            Optional<CheckPage> read = reader.read(check.getClass());
            if (read.isEmpty()) {
                continue;
            }
            PlannedCheck planned = new CheckPlan(plugin, check, read.get(), problems::add).planned();
            CheckPage page = planned.page();
            own.add(page.id());
            refuseSecondOfSameId(page);
            checks.putIfAbsent(page.id(), planned);
            refuseUnknownArticles(page);
        }
        // What brings neither checks in Java nor a dataset of its own is a pack, and has no other pages.
        boolean all = contribution.checks().isEmpty() && contribution.datasets().isEmpty();
        for (CheckPage page : reader.declared(own, all)) {
            refuseSecondOfSameId(page);
            refuseUnknownArticles(page);
            declared.add(page);
        }
    }

    private void refuseSecondOfSameId(CheckPage page) {
        Stream.concat(checks.values().stream().map(PlannedCheck::page), declared.stream())
                .filter(before -> before.id().equals(page.id()))
                .findFirst()
                .ifPresent(before -> problems.add(CHECK_TWICE.with(page.id(), before.plugin(), page.plugin())));
    }

    private void refuseUnknownArticles(CheckPage page) {
        for (Citation citation : page.cites()) {
            if (register.find(citation).isEmpty()) {
                problems.add(NO_ARTICLE.with(page.plugin(), page.id(), citation));
            }
        }
    }

    private Catalogue catalogue(
            List<DatasetPlan> datasets,
            List<PlannedEndpoint> endpoints,
            Map<String, ParameterFile> files,
            Map<String, byte[]> parameterBytes,
            CarriedOver carriedOver) {
        List<CheckPage> pages = new ArrayList<>(structure);
        checks.values().forEach(planned -> pages.add(planned.page()));
        return new Catalogue(
                id(parameterBytes),
                List.copyOf(types.values()),
                datasets,
                endpoints,
                pages,
                register,
                contributions.stream()
                        .map(contribution -> new PluginVersion(
                                contribution.info().id(), contribution.version(), contribution.sha256()))
                        .toList(),
                new Parameters(files),
                reference.calendar(),
                carriedOver);
    }

    private String id(Map<String, byte[]> parameterBytes) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        for (Contribution contribution : contributions) {
            parts.put(
                    "plugin " + contribution.info().id(),
                    (contribution.version() + "\n" + contribution.sha256()).getBytes(StandardCharsets.UTF_8));
        }
        parameterBytes.forEach((parameter, bytes) -> parts.put("parameter " + parameter, bytes));
        parts.put("reference", reference.hash().getBytes(StandardCharsets.UTF_8));
        return Hashes.of(parts);
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new CatalogueException(List.copyOf(problems));
        }
    }
}
