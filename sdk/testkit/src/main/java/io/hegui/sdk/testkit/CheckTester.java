package io.hegui.sdk.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.engine.reference.Parameters;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.SubmissionCheck;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tests one check on records, without files. Say who files, what the parameters are, what the check must accept and
 * reject, and end with {@link #verify}. Dates of validity and the institution types a check binds count as in the
 * gateway. A dataset check is also run on every split of its records.
 *
 * @param <T> what the check judges
 */
public final class CheckTester<T> {
    private static final String INSTITUTION = "91350100M000100Y43";

    private final Check<T> check;
    private final String id;
    private final Set<String> binds;
    private final LocalDate validFrom;
    private final Optional<LocalDate> validTo;
    private final ReferenceData reference = ProjectReference.load();
    private final Map<String, ParameterFile> parameters = new HashMap<>();
    private final Map<Need<?, ?>, TestLookup<?>> lookups = new HashMap<>();
    private final List<Case<T>> cases = new ArrayList<>();
    private String institutionType = "BANK";
    private String region = "110000";
    private Period period = Period.parse("2026-09");

    /** Records and the fields of the findings they must give, and how they came about, if that is said. */
    private record Case<T>(List<T> records, List<String> fields, boolean unknown, Optional<Working> working) {
        Case(List<T> records, List<String> fields, boolean unknown) {
            this(records, fields, unknown, Optional.empty());
        }
    }

    private CheckTester(Check<T> check, CheckInfo info) {
        this.check = check;
        this.id = info.id();
        this.binds = Set.copyOf(Arrays.asList(info.binds()));
        this.validFrom = LocalDate.parse(info.validFrom());
        this.validTo = info.validTo().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(info.validTo()));
    }

    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    private CheckTester(PlannedCheck planned) {
        this.check = (Check<T>) planned.check();
        this.id = planned.page().id();
        this.binds = planned.page().binds();
        this.validFrom = planned.page().validFrom();
        this.validTo = planned.page().validTo();
    }

    public static <T> CheckTester<T> of(Check<T> check) {
        if (check instanceof ChangeCheck<?, ?>
                || check instanceof SubmissionCheck<?>
                || check instanceof CrossInstitutionCheck<?, ?>) {
            throw new IllegalArgumentException(
                    "a check on changes, on the filing itself or across institutions is tested with whole files: "
                            + "DatasetTester.of(plugin).after(earlier).received(at, version).besides(other, file)"
                            + ".judge(file)");
        }
        return new CheckTester<>(
                check,
                requireNonNull(
                        check.getClass().getAnnotation(CheckInfo.class), check.getClass() + " carries no @CheckInfo"));
    }

    /**
     * A check that is written as an expression, as it is compiled for one kind of record.
     *
     * @param plugin whose it is; the plugins that it works with follow
     * @throws io.hegui.engine.catalogue.CatalogueException with everything that is wrong with the plugins
     * @throws IllegalArgumentException if no dataset of such records is judged by a check of that id
     */
    public static <T extends Record> CheckTester<T> of(
            String id, Class<T> recordType, GatewayPlugin plugin, GatewayPlugin... others) {
        List<GatewayPlugin> plugins = new ArrayList<>(List.of(plugin));
        plugins.addAll(List.of(others));
        ReferenceData data = ProjectReference.load();
        return Catalogue.compose(Plugins.read(plugins, data), data).datasets().stream()
                .filter(plan -> plan.dataset().recordType().equals(recordType))
                .flatMap(plan -> plan.checks().stream())
                .filter(planned -> planned.page().id().equals(id))
                .findFirst()
                .<CheckTester<T>>map(CheckTester::new)
                .orElseThrow(() ->
                        new IllegalArgumentException("no check " + id + " judges records of " + recordType.getName()));
    }

    /** The filer's institution type; {@code BANK} unless said. */
    public CheckTester<T> as(String type) {
        institutionType = type;
        return this;
    }

    /** The filer's region code; {@code 110000} unless said. */
    public CheckTester<T> in(String regionCode) {
        region = regionCode;
        return this;
    }

    /** The period filed; {@code 2026-09} unless said. */
    public CheckTester<T> period(String text) {
        period = Period.parse(text);
        return this;
    }

    /** A value in force on all days for everybody. */
    public CheckTester<T> parameter(Parameter<?> parameter, String value) {
        parameters.put(parameter.id(), ParameterFile.always(value));
        return this;
    }

    /** All parameters of a plugin with the values it brings, or else those of the project's {@code config}. */
    public CheckTester<T> parametersFrom(GatewayPlugin plugin) {
        OwnResources resources = OwnResources.of(plugin.getClass());
        for (Parameter<?> parameter : plugin.parameters()) {
            String file = "parameters/" + parameter.id() + ".csv";
            byte[] bytes = resources
                    .read(file)
                    .orElseGet(() -> requireNonNull(
                            reference.parameterFiles().get(parameter.id()),
                            file + " is neither in the plugin nor in config"));
            parameters.put(parameter.id(), ParameterFile.read(file, bytes));
        }
        return this;
    }

    /** Records of another dataset that the check looks up, filed for the same period. */
    public <R, M extends Record> CheckTester<T> with(Need<R, M> need, List<R> records) {
        if (!check.needs().contains(need)) {
            throw new IllegalArgumentException(id + " does not declare that it needs dataset '" + need.dataset() + "'");
        }
        lookups.put(need, TestLookup.of(need, records, period));
        return this;
    }

    /**
     * Records of another dataset that the check looks up, filed for the same period; for a check that is written as an
     * expression.
     *
     * @param records of the dataset's record type
     */
    @SuppressWarnings("unchecked") // what is not of the need's type fails in its own key, at the first record
    public CheckTester<T> with(String dataset, List<? extends Record> records) {
        List<Need<?, ?>> needs = check.needs().stream()
                .filter(need -> need.dataset().equals(dataset))
                .toList();
        if (needs.isEmpty()) {
            throw new IllegalArgumentException(id + " does not declare that it needs dataset '" + dataset + "'");
        }
        needs.forEach(need ->
                lookups.put(need, TestLookup.of((Need<Record, Record>) need, List.copyOf(records), period)));
        return this;
    }

    /** Each of these records, alone, gives no finding. */
    @SafeVarargs
    public final CheckTester<T> accepts(T... records) {
        for (T record : records) {
            cases.add(new Case<>(List.of(record), List.of(), false));
        }
        return this;
    }

    /** This record gives exactly one finding for each of these fields. */
    public CheckTester<T> rejects(T record, String... fields) {
        return rejectsAll(List.of(record), fields);
    }

    /** This record gives exactly one finding, about that field, and it is computed so: the same figures, the same steps. */
    public CheckTester<T> rejects(T record, String field, Working working) {
        cases.add(new Case<>(List.of(record), List.of(field), false, Optional.of(working)));
        return this;
    }

    /** This record cannot be judged: exactly one UNKNOWN finding, about that field. */
    public CheckTester<T> unknown(T record, String field) {
        return unknownAll(List.of(record), field);
    }

    /** These records together give no finding. */
    public CheckTester<T> acceptsAll(List<? extends T> records) {
        cases.add(new Case<>(List.copyOf(records), List.of(), false));
        return this;
    }

    /** These records together give exactly one finding for each of these fields. */
    public CheckTester<T> rejectsAll(List<? extends T> records, String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("name the field of each finding");
        }
        cases.add(new Case<>(List.copyOf(records), List.of(fields), false));
        return this;
    }

    /** These records together cannot be judged: exactly one UNKNOWN finding, about that field. */
    public CheckTester<T> unknownAll(List<? extends T> records, String field) {
        cases.add(new Case<>(List.copyOf(records), List.of(field), true));
        return this;
    }

    /** Runs everything said before. */
    public void verify() {
        assertThat(cases).as("what %s must accept or reject", id).isNotEmpty();
        for (Case<T> expected : cases) {
            List<Observation> seen = run(expected.records());
            assertThat(seen)
                    .extracting(Observation::field)
                    .as("fields that %s reports of %s: %s", id, expected.records(), seen)
                    .containsExactlyInAnyOrderElementsOf(expected.fields());
            assertThat(seen)
                    .as("whether %s cannot judge %s", id, expected.records())
                    .allMatch(observation -> observation.unknown() == expected.unknown());
            expected.working()
                    .ifPresent(working -> assertThat(seen)
                            .extracting(Observation::working)
                            .as("working of %s for %s", id, expected.records())
                            .containsExactly(working));
        }
    }

    private List<Observation> run(List<T> records) {
        Filing filing = new Filing(INSTITUTION, institutionType, region, "test", period);
        TestContext context = TestContext.of(filing, reference.calendar(), new Parameters(parameters))
                .with(lookups);
        List<T> judged = records.stream().filter(this::holdsFor).toList();
        return Observations.of(check, judged, context);
    }

    private boolean holdsFor(T record) {
        LocalDate day = record instanceof Dated dated ? dated.ruleDate() : period.end();
        return (binds.isEmpty() || binds.contains(institutionType))
                && !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
