package io.hegui.gateway;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.PluginHost;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Loads the plugins at the start of the gateway and unloads them at its end. */
final class PluginPart implements Part {
    private final Vertx vertx;
    private final PluginHost host;
    private final GatewayConfig config;

    @Inject
    PluginPart(Vertx vertx, PluginHost host, GatewayConfig config) {
        this.vertx = vertx;
        this.host = host;
        this.config = config;
    }

    @Override
    public Future<Void> start() {
        return vertx.executeBlocking(
                        () -> host.start(
                                config.pluginsDirectory(),
                                config.dataDirectory(),
                                ReferenceData.load(config.referenceDirectory())),
                        false)
                .mapEmpty();
    }

    @Override
    public Future<Void> stop() {
        return vertx.executeBlocking(
                () -> {
                    host.close();
                    return null;
                },
                false);
    }
}
