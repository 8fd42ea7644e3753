package io.hegui.gateway;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.signature.Publishers;
import io.hegui.gateway.plugin.signature.ShippedFiles;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the plugins at the start of the gateway and unloads them at its end. */
final class PluginPart implements Part {
    private static final Logger log = LoggerFactory.getLogger(PluginPart.class);

    private final Vertx vertx;
    private final PluginHost host;
    private final GatewayConfig config;
    private final Clock clock;

    @Inject
    PluginPart(Vertx vertx, PluginHost host, GatewayConfig config, Clock clock) {
        this.vertx = vertx;
        this.host = host;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Future<Void> start() {
        return vertx.executeBlocking(
                        () -> host.start(
                                config.plugins().directory(),
                                config.dataDirectory(),
                                ReferenceData.load(config.referenceDirectory()),
                                policy()),
                        false)
                .mapEmpty();
    }

    private SignaturePolicy policy() {
        Verifier verifier =
                new Verifier(Publishers.load(config.plugins().publishers()), ShippedFiles.ofThisBuild(), clock);
        return config.plugins().requireSignature()
                ? SignaturePolicy.required(verifier, log::warn)
                : SignaturePolicy.acceptingUnsigned(verifier, log::warn);
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
