package io.hegui.gateway.institution;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Who may file, and who looks after that. */
public final class InstitutionModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Institutions.class).in(Scopes.SINGLETON);
        bind(InstitutionRoutes.class).in(Scopes.SINGLETON);
        bind(ClientRoutes.class).in(Scopes.SINGLETON);
        Multibinder<Routes> routes = Multibinder.newSetBinder(binder(), Routes.class);
        routes.addBinding().to(InstitutionRoutes.class);
        routes.addBinding().to(ClientRoutes.class);
    }
}
