package io.hegui.gateway.recall;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.http.Routes;

/** Recalls of checks, and the filings judged again because of them. */
public final class RecallModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Recalls.class).in(Scopes.SINGLETON);
        bind(RecallsInForce.class).in(Scopes.SINGLETON);
        bind(RecalledFilings.class).in(Scopes.SINGLETON);
        bind(Rejudging.class).in(Scopes.SINGLETON);
        bind(RejudgementRecorder.class).in(Scopes.SINGLETON);
        bind(RejudgementRows.class).in(Scopes.SINGLETON);
        bind(Rejudgements.class).in(Scopes.SINGLETON);
        bind(Notices.class).in(Scopes.SINGLETON);
        bind(RecallRunner.class).in(Scopes.SINGLETON);
        bind(RecallService.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(RecallRoutes.class)
                .in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(RecallPart.class)
                .in(Scopes.SINGLETON);
    }
}
