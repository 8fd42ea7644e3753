package io.hegui.gateway.trial;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.comparison.ExplainedFindings;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.rollout.ActivationGate;

/** Trials of staged versions, and the filings kept for them. */
public final class TrialModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExplainedFindings.class).in(Scopes.SINGLETON);
        bind(Trials.class).in(Scopes.SINGLETON);
        bind(TriedFilings.class).in(Scopes.SINGLETON);
        bind(TrialRunner.class).in(Scopes.SINGLETON);
        bind(AcceptanceCorpus.class).in(Scopes.SINGLETON);
        bind(ActivationGate.class).to(TrialGate.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(TrialRoutes.class).in(Scopes.SINGLETON);
        routes.addBinding().to(AcceptanceRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(TrialPart.class)
                .in(Scopes.SINGLETON);
    }
}
