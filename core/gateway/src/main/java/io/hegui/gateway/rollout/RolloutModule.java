package io.hegui.gateway.rollout;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.signature.PublisherDirectory;
import io.hegui.gateway.plugin.signature.ShippedFiles;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import io.hegui.gateway.run.Node;
import io.hegui.sdk.Text;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which plugins are active, and who changes that. */
public final class RolloutModule extends AbstractModule {
    private static final Logger log = LoggerFactory.getLogger(RolloutModule.class);

    @Override
    protected void configure() {
        bind(VersionStore.class).in(Scopes.SINGLETON);
        bind(TimelineStore.class).in(Scopes.SINGLETON);
        bind(Activations.class).in(Scopes.SINGLETON);
        bind(Staging.class).in(Scopes.SINGLETON);
        bind(DatasetGuard.class).in(Scopes.SINGLETON);
        bind(Seeding.class).in(Scopes.SINGLETON);
        bind(Following.class).in(Scopes.SINGLETON);
        bind(Rehearsal.class).in(Scopes.SINGLETON);
        bind(Rollout.class).in(Scopes.SINGLETON);
        bind(StepRecorder.class).in(Scopes.SINGLETON);
        bind(RolloutMetrics.class).in(Scopes.SINGLETON);
        bind(Revocations.class).in(Scopes.SINGLETON);
        bind(KeyWatch.class).in(Scopes.SINGLETON);
        bind(Trips.class).in(Scopes.SINGLETON);
        bind(Successors.class).in(Scopes.SINGLETON);
        bind(TripAlarm.class).in(Scopes.SINGLETON);
        bind(BreakerResponse.class).in(Scopes.SINGLETON);
        bind(GenerationAlarms.class).in(Scopes.SINGLETON);
        bind(PeriodAlarms.class).in(Scopes.SINGLETON);
        bind(AfterChange.class).in(Scopes.SINGLETON);
        bind(PluginOverview.class).in(Scopes.SINGLETON);
        bind(PluginHistory.class).in(Scopes.SINGLETON);
        bind(ReferenceStaging.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(PluginRoutes.class).in(Scopes.SINGLETON);
        routes.addBinding().to(ReferenceRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(RolloutPart.class)
                .in(Scopes.SINGLETON);
    }

    /** One change at a time on this gateway, whoever makes it. */
    @Provides
    @Singleton
    static Turns turns() {
        return new Turns();
    }

    @Provides
    @Singleton
    static LocalCopies copies(GatewayConfig config) {
        return new LocalCopies(config.dataDirectory().resolve("rollout"));
    }

    @Provides
    @Singleton
    static NodePlugins plugins(
            Vertx vertx,
            Pool pool,
            VersionStore versions,
            LocalCopies copies,
            PluginHost host,
            Revocations revocations) {
        return new NodePlugins(vertx, pool, versions, copies, host, revocations);
    }

    @Provides
    @Singleton
    static PluginsDirectory directory(
            Vertx vertx,
            VersionStore versions,
            LocalCopies copies,
            PluginHost host,
            Clock clock,
            GatewayConfig config,
            Node node) {
        return new PluginsDirectory(
                vertx, versions, copies, host, clock, config.plugins().directory(), node.id());
    }

    @Provides
    @Singleton
    static PublisherDirectory publishers(GatewayConfig config) {
        return PublisherDirectory.open(config.plugins().publishers());
    }

    @Provides
    @Singleton
    static SignaturePolicy policy(GatewayConfig config, PublisherDirectory publishers, Clock clock) {
        Verifier verifier = new Verifier(
                publishers::now,
                ShippedFiles.ofThisBuild().andEarlier(config.dataDirectory().resolve("shipped.sha256")),
                clock);
        return config.plugins().requireSignature()
                ? SignaturePolicy.required(verifier, RolloutModule::warn)
                : SignaturePolicy.acceptingUnsigned(verifier, RolloutModule::warn);
    }

    private static void warn(Text warning) {
        log.warn("{}", warning.en());
    }
}
