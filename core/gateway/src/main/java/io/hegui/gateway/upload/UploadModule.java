package io.hegui.gateway.upload;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Binds resumable uploads. */
public final class UploadModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(UploadStore.class).in(Scopes.SINGLETON);
        bind(Uploads.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(UploadRoutes.class)
                .in(Scopes.SINGLETON);
    }
}
