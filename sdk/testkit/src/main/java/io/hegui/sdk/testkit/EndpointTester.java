package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedEndpoint;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.RequestReader;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Language;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.endpoint.Nothing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the endpoints of a plugin without a server: the request is read, and the handler called, as in the gateway. */
public final class EndpointTester {
    private static final String INSTITUTION = "91350100M000100Y43";

    private final Catalogue catalogue;
    private final String plugin;
    private final Caller caller;
    private final LocalDate today;
    private final Map<String, List<? extends Record>> filed;

    private EndpointTester(
            Catalogue catalogue,
            String plugin,
            Caller caller,
            LocalDate today,
            Map<String, List<? extends Record>> filed) {
        this.filed = Map.copyOf(filed);
        this.catalogue = catalogue;
        this.plugin = plugin;
        this.caller = caller;
        this.today = today;
    }

    /** @throws io.hegui.engine.catalogue.CatalogueException with everything that is wrong with the plugin */
    public static EndpointTester of(GatewayPlugin plugin) {
        ReferenceData reference = ProjectReference.load();
        Catalogue catalogue = Catalogue.compose(Plugins.read(List.of(plugin), reference), reference);
        return new EndpointTester(
                catalogue, plugin.info().id(), Caller.INSTITUTION, LocalDate.of(2026, 9, 30), Map.of());
    }

    /** Who calls; {@link Caller#INSTITUTION} unless said. */
    public EndpointTester as(Caller who) {
        return new EndpointTester(catalogue, plugin, who, today, filed);
    }

    /** Today; 30 September 2026 unless said. */
    public EndpointTester on(LocalDate day) {
        return new EndpointTester(catalogue, plugin, caller, day, filed);
    }

    /** What the institution that asks has on record of a dataset for a period; nothing unless said. */
    public EndpointTester filed(String dataset, Period period, List<? extends Record> records) {
        Map<String, List<? extends Record>> more = new HashMap<>(filed);
        more.put(dataset + " " + period, List.copyOf(records));
        return new EndpointTester(catalogue, plugin, caller, today, more);
    }

    /**
     * The answer to a request.
     *
     * @throws AssertionError if the plugin has no such endpoint, the caller may not call it, or the request is wrong
     * @throws io.hegui.sdk.endpoint.EndpointRefusedException if the handler refuses
     */
    public Record call(Method method, String path, Map<String, String> fields) {
        PlannedEndpoint planned = endpoint(method, path);
        assertThat(planned.endpoint().callers())
                .as("who may call %s %s", method, path)
                .contains(caller);
        return handle(planned.endpoint(), request(planned, fields));
    }

    /** What is wrong with a request, in English; empty if it can be read. */
    public List<String> problems(Method method, String path, Map<String, String> fields) {
        return endpoint(method, path)
                .request()
                .map(schema -> messages(new RequestReader(catalogue, schema).read(fields)))
                .orElse(List.of());
    }

    private PlannedEndpoint endpoint(Method method, String path) {
        return catalogue.endpoints().stream()
                .filter(candidate -> candidate.endpoint().method() == method
                        && candidate.endpoint().path().equals(path))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("plugin '" + plugin + "' has no endpoint " + method + " " + path));
    }

    private Record request(PlannedEndpoint planned, Map<String, String> fields) {
        if (planned.request().isEmpty()) {
            return new Nothing();
        }
        RequestReader.Read read = new RequestReader(catalogue, planned.request().get()).read(fields);
        return read.record().orElseThrow(() -> new AssertionError("the request is wrong: " + messages(read)));
    }

    private List<String> messages(RequestReader.Read read) {
        FindingRenderer renderer = FindingRenderer.of(catalogue, Language.EN);
        return read.findings().stream().map(renderer::message).toList();
    }

    @SuppressWarnings("unchecked") // the request was read as a record of the endpoint's own request type
    private <Q extends Record> Record handle(Endpoint<Q, ?> endpoint, Record request) {
        return endpoint.handler().handle((Q) request, new Context(this));
    }

    private record Context(EndpointTester test) implements EndpointContext {
        @Override
        public Caller caller() {
            return test.caller;
        }

        @Override
        public Optional<String> institution() {
            return caller() == Caller.INSTITUTION ? Optional.of(INSTITUTION) : Optional.empty();
        }

        @Override
        public LocalDate today() {
            return test.today;
        }

        @Override
        public WorkingCalendar calendar() {
            return test.catalogue.calendar();
        }

        @Override
        public <T> Optional<Effective<T>> parameter(
                Parameter<T> parameter, LocalDate on, String institutionType, String region) {
            return test.catalogue.parameters().scoped(institutionType, region).value(parameter, on);
        }

        @Override
        public <M extends Record> Optional<Lookup<M>> filed(Need<?, M> need, Period period) {
            return caller() == Caller.INSTITUTION
                    ? Optional.ofNullable(test.filed.get(need.dataset() + " " + period))
                            .map(records -> lookup(need, records, period))
                    : Optional.empty();
        }

        private static <T, M extends Record> Lookup<M> lookup(
                Need<T, M> need, List<? extends Record> records, Period period) {
            return TestLookup.of(
                    need, records.stream().map(need.recordType()::cast).toList(), period);
        }
    }
}
