package io.hegui.engine.catalogue;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Set;

/**
 * All that one version of a plugin brings, asked once.
 *
 * @param sha256 hash of the jar, lower-case hex
 */
public record Contribution(
        PluginInfo info,
        String version,
        String sha256,
        List<InstitutionType> institutionTypes,
        List<Dataset<?>> datasets,
        List<Check<?>> checks,
        List<DataAdapter> adapters,
        List<Endpoint<?, ?>> endpoints,
        List<Parameter<?>> parameters,
        Resources resources) {
    public Contribution {
        requireNonNull(info, "info is null");
        requireNonNull(version, "version is null");
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(resources, "resources is null");
        institutionTypes = List.copyOf(institutionTypes);
        datasets = List.copyOf(datasets);
        checks = List.copyOf(checks);
        adapters = List.copyOf(adapters);
        endpoints = List.copyOf(endpoints);
        parameters = List.copyOf(parameters);
    }

    /**
     * Asks the plugin for everything it brings.
     *
     * @throws CatalogueException if one of its methods throws, or returns null or a null among its values,
     *     or if the operator's settings for it are not what it takes
     */
    public static Contribution read(
            GatewayPlugin plugin, String version, String sha256, ReferenceContext context, Resources resources) {
        GuardedCall.Outcome<Contribution> outcome = GuardedCall.get(() -> new Contribution(
                plugin.info(),
                version,
                sha256,
                plugin.institutionTypes(),
                plugin.datasets(),
                plugin.checks(context),
                plugin.adapters(context),
                plugin.endpoints(context),
                plugin.parameters(),
                resources));
        if (outcome instanceof Thrown<Contribution> thrown) {
            if (thrown.type().equals(ReferenceContext.ConfigurationRefused.class.getName())) {
                throw new CatalogueException(List.of(CatalogueRefusals.SETTINGS_WRONG.with(thrown.why())));
            }
            throw new CatalogueException(List.of(CatalogueRefusals.CANNOT_SAY.with(version, sha256, thrown.reason())));
        }
        context.unreadFile().ifPresent(file -> {
            throw new CatalogueException(List.of(CatalogueRefusals.SETTINGS_UNUSED.with(file)));
        });
        return ((Returned<Contribution>) outcome).value();
    }

    /**
     * The same, with each dataset that institutions of every type file filed by these.
     *
     * @param types those that all plugins bring together; where there are none, nothing is changed
     */
    Contribution filedBy(Set<String> types) {
        if (types.isEmpty() || datasets.stream().noneMatch(Contribution::isOfEveryType)) {
            return this;
        }
        return new Contribution(
                info,
                version,
                sha256,
                institutionTypes,
                datasets.stream()
                        .<Dataset<?>>map(dataset -> isOfEveryType(dataset) ? dataset.filedBy(types) : dataset)
                        .toList(),
                checks,
                adapters,
                endpoints,
                parameters,
                resources);
    }

    private static boolean isOfEveryType(Dataset<?> dataset) {
        return dataset.institutionTypes().contains(Dataset.EVERY_TYPE);
    }
}
