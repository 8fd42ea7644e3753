package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.sdk.GatewayPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads plugins from the class path the way the host reads them from jars. */
final class Plugins {
    private static final String VERSION = "test";
    private static final String NO_JAR = "0".repeat(64);

    private Plugins() {}

    static List<Contribution> read(List<GatewayPlugin> plugins, ReferenceData reference) {
        List<Contribution> contributions = new ArrayList<>();
        for (GatewayPlugin plugin : plugins) {
            contributions.add(read(plugin, plugin.getClass(), reference));
        }
        return contributions;
    }

    /** @param home class beside which the plugin's resources lie */
    static Contribution read(GatewayPlugin plugin, Class<?> home, ReferenceData reference) {
        return Contribution.read(
                plugin, VERSION, NO_JAR, new ReferenceContext(plugin.info().id(), reference), OwnResources.of(home));
    }

    /** A plugin that lends datasets: the pages beside it are those of others. */
    static Contribution lender(GatewayPlugin plugin, Class<?> home, ReferenceData reference) {
        OwnResources all = OwnResources.of(home);
        return Contribution.read(
                plugin,
                VERSION,
                NO_JAR,
                new ReferenceContext(plugin.info().id(), reference),
                path -> path.startsWith("examples/") ? all.read(path) : Optional.empty());
    }
}
