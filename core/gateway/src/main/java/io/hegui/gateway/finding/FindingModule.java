package io.hegui.gateway.finding;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Findings: kept, shown, exported, explained. */
public final class FindingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PackingThreads.class).in(Scopes.SINGLETON);
        bind(StoredFindings.class).in(Scopes.SINGLETON);
        bind(FindingWords.class).in(Scopes.SINGLETON);
        bind(BesideFindings.class).in(Scopes.SINGLETON);
        bind(SupervisedFindings.class).in(Scopes.SINGLETON);
        bind(Explanations.class).in(Scopes.SINGLETON);
        bind(FindingsExport.class).in(Scopes.SINGLETON);
        bind(FindingsHandler.class).in(Scopes.SINGLETON);
        bind(ExplainHandler.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(FindingRoutes.class)
                .in(Scopes.SINGLETON);
    }
}
