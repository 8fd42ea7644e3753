package io.hegui.gateway.stage;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.http.Routes;

/** Stages of checks. */
public final class StageModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(StagePlans.class).in(Scopes.SINGLETON);
        bind(StagesInForce.class).in(Scopes.SINGLETON);
        bind(WatchedFindings.class).in(Scopes.SINGLETON);
        bind(StageService.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(StageRoutes.class)
                .in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(StagePart.class)
                .in(Scopes.SINGLETON);
    }
}
