package io.hegui.gateway.endpoint;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Requests that plugins answer. */
public final class EndpointModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(OwnFilings.class).in(Scopes.SINGLETON);
        bind(EndpointCalls.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(EndpointRoutes.class)
                .in(Scopes.SINGLETON);
    }
}
