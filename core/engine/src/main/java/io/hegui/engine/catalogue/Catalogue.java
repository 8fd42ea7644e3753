package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.Register;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The immutable set of plugin versions, parameters and calendar that a filing is judged by. */
public final class Catalogue {
    private final String id;
    private final List<InstitutionType> institutionTypes;
    private final List<DatasetPlan> datasets;
    private final List<PlannedEndpoint> endpoints;
    private final Map<String, CheckPage> checks;
    private final Register register;
    private final List<PluginVersion> plugins;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final CarriedOver carriedOver;
    private final Set<String> withdrawn;

    Catalogue(
            String id,
            List<InstitutionType> institutionTypes,
            List<DatasetPlan> datasets,
            List<PlannedEndpoint> endpoints,
            List<CheckPage> checks,
            Register register,
            List<PluginVersion> plugins,
            Parameters parameters,
            WorkingCalendar calendar,
            CarriedOver carriedOver) {
        this.id = id;
        this.institutionTypes = institutionTypes.stream()
                .sorted(Comparator.comparing(InstitutionType::code))
                .toList();
        this.datasets = datasets.stream()
                .sorted(Comparator.comparing(
                                (DatasetPlan plan) -> plan.dataset().id())
                        .thenComparing(DatasetPlan::plugin))
                .toList();
        this.endpoints = List.copyOf(endpoints);
        this.checks = new TreeMap<>();
        checks.forEach(page -> this.checks.put(page.id(), page));
        this.register = register;
        this.plugins =
                plugins.stream().sorted(Comparator.comparing(PluginVersion::id)).toList();
        this.parameters = parameters;
        this.calendar = calendar;
        this.carriedOver = carriedOver;
        this.withdrawn = Set.of();
    }

    private Catalogue(Catalogue whole, Set<String> withdrawn) {
        this.id = whole.id;
        this.institutionTypes = whole.institutionTypes;
        this.datasets = whole.datasets.stream()
                .map(plan -> plan.withChecks(plan.checks().stream()
                        .filter(each -> !withdrawn.contains(each.page().id()))
                        .toList()))
                .toList();
        this.endpoints = whole.endpoints;
        this.checks = whole.checks;
        this.register = whole.register;
        this.plugins = whole.plugins;
        this.parameters = whole.parameters;
        this.calendar = whole.calendar;
        this.carriedOver = whole.carriedOver;
        this.withdrawn = Set.copyOf(withdrawn);
    }

    /**
     * Puts plugins together, and proves the examples of all their checks.
     *
     * @throws CatalogueException with everything that is wrong
     */
    public static Catalogue compose(List<Contribution> contributions, ReferenceData reference) {
        return new Composer(contributions, reference, CarriedOver.NONE).compose();
    }

    /**
     * The same where another catalogue has been put together before: a rule is compiled and an example proved again only if
     * something that it rests on is different now.
     *
     * @throws CatalogueException with everything that is wrong
     */
    public static Catalogue compose(List<Contribution> contributions, ReferenceData reference, Catalogue before) {
        return new Composer(contributions, reference, before.carriedOver).compose();
    }

    /**
     * The same without checks that are withdrawn for what is to be judged with it. They keep their pages, and it keeps its
     * identity: what was left out stands beside that wherever it is kept.
     */
    public Catalogue without(Set<String> checks) {
        return checks.equals(withdrawn) ? this : new Catalogue(this, checks);
    }

    /** Ids of the checks that were left out. */
    public Set<String> withdrawn() {
        return withdrawn;
    }

    /** SHA-256 over plugins, parameters, calendar and register: equal for equal content, whatever the order. */
    public String id() {
        return id;
    }

    public List<InstitutionType> institutionTypes() {
        return institutionTypes;
    }

    public Optional<DatasetPlan> dataset(String institutionType, String datasetId) {
        return datasets.stream()
                .filter(plan -> plan.dataset().id().equals(datasetId)
                        && plan.dataset().institutionTypes().contains(institutionType))
                .findFirst();
    }

    public List<DatasetPlan> datasets() {
        return datasets;
    }

    /** What plugins answer over HTTP. */
    public List<PlannedEndpoint> endpoints() {
        return endpoints;
    }

    /** All checks by id, those of the engine itself included. */
    public List<CheckPage> checks() {
        return new ArrayList<>(checks.values());
    }

    public Optional<CheckPage> check(String checkId) {
        return Optional.ofNullable(checks.get(checkId));
    }

    public Register register() {
        return register;
    }

    public List<PluginVersion> plugins() {
        return plugins;
    }

    public Parameters parameters() {
        return parameters;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }
}
