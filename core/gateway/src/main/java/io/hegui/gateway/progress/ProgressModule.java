package io.hegui.gateway.progress;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Events that tell how far a filing is. */
public final class ProgressModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Standings.class).in(Scopes.SINGLETON);
        bind(OpenStreams.class).in(Scopes.SINGLETON);
        bind(ClientLimit.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(EventRoutes.class)
                .in(Scopes.SINGLETON);
    }
}
