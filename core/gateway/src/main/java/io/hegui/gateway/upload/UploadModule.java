package io.hegui.gateway.upload;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.http.Routes;

/** Files that arrive in pieces. */
public final class UploadModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Uploads.class).in(Scopes.SINGLETON);
        bind(UploadParts.class).in(Scopes.SINGLETON);
        bind(UploadLocks.class).in(Scopes.SINGLETON);
        bind(UploadTurn.class).in(Scopes.SINGLETON);
        bind(UploadAccess.class).in(Scopes.SINGLETON);
        bind(UploadFiling.class).in(Scopes.SINGLETON);
        bind(Appending.class).in(Scopes.SINGLETON);
        bind(CreateHandler.class).in(Scopes.SINGLETON);
        bind(AppendHandler.class).in(Scopes.SINGLETON);
        bind(StandingHandler.class).in(Scopes.SINGLETON);
        bind(TerminateHandler.class).in(Scopes.SINGLETON);
        bind(UploadHousekeeping.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(UploadRoutes.class)
                .in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(UploadPart.class)
                .in(Scopes.SINGLETON);
    }
}
