package io.hegui.gateway.register;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Datasets, checks and regulations, to read. */
public final class RegisterModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AskedCatalogue.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(RegisterRoutes.class).in(Scopes.SINGLETON);
        routes.addBinding().to(DatasetRoutes.class).in(Scopes.SINGLETON);
        routes.addBinding().to(OpenApiRoutes.class).in(Scopes.SINGLETON);
    }
}
