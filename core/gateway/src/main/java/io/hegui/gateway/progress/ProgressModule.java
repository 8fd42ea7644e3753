package io.hegui.gateway.progress;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.http.Routes;

/** Binds the progress of filings. */
public final class ProgressModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(ProgressRoutes.class)
                .in(Scopes.SINGLETON);
    }
}
