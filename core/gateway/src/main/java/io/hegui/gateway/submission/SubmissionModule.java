package io.hegui.gateway.submission;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.Routes;

/** Receiving filings, and their life after. */
public final class SubmissionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Spool.class).in(Scopes.SINGLETON);
        bind(Submissions.class).in(Scopes.SINGLETON);
        bind(IdempotentRequests.class).in(Scopes.SINGLETON);
        bind(Lifecycle.class).in(Scopes.SINGLETON);
        bind(Receipts.class).in(Scopes.SINGLETON);
        bind(Reception.class).in(Scopes.SINGLETON);
        bind(Registration.class).in(Scopes.SINGLETON);
        bind(Admission.class).in(Scopes.SINGLETON);
        bind(BodiesUnderWay.class).in(Scopes.SINGLETON);
        bind(ReceiveHandler.class).in(Scopes.SINGLETON);
        bind(HistoryHandler.class).in(Scopes.SINGLETON);
        bind(SubmissionAccess.class).in(Scopes.SINGLETON);
        bind(Attestations.class).in(Scopes.SINGLETON);
        bind(Withdrawals.class).in(Scopes.SINGLETON);
        bind(Housekeeping.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(SubmissionRoutes.class)
                .in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(SpoolPart.class)
                .in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    static SpoolDirectory directory(GatewayConfig config) {
        return new SpoolDirectory(config.dataDirectory().resolve("spool"));
    }
}
