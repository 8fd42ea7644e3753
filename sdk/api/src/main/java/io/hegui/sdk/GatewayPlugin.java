package io.hegui.sdk;

import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/**
 * A plugin's single entry point: values out, nothing registered. Every method but {@link #info} has an empty default,
 * so that a new kind of contribution breaks no plugin.
 *
 * <p>The class named in the jar's {@code Plugin-Class} implements this interface and has a public constructor without
 * parameters. It is created once per loaded version.
 */
public interface GatewayPlugin {
    /** Who this plugin is. The id equals the jar's {@code Plugin-Id}. */
    PluginInfo info();

    /** Institution types that this plugin brings; each type belongs to one plugin. */
    default List<InstitutionType> institutionTypes() {
        return List.of();
    }

    /** What institutions file. */
    default List<Dataset<?>> datasets() {
        return List.of();
    }

    /** What is checked. A check applies to each dataset whose record is an instance of its record type. */
    default List<Check<?>> checks(PluginContext context) {
        return List.of();
    }

    /** Formats that its institutions use and the engine does not know. */
    default List<DataAdapter> adapters(PluginContext context) {
        return List.of();
    }

    /** Requests that it answers over HTTP. */
    default List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of();
    }

    /** Thresholds with effective dates that the checks look up. */
    default List<Parameter<?>> parameters() {
        return List.of();
    }
}
