package io.hegui.gateway.replay;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.Part;
import io.hegui.gateway.http.Routes;

/** Catalogues are kept, and filings replayed with them. */
public final class ReplayModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CatalogueArchive.class).in(Scopes.SINGLETON);
        bind(RecordedCatalogues.class).in(Scopes.SINGLETON);
        bind(Replayer.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class)
                .addBinding()
                .to(ReplayRoutes.class)
                .in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(ArchivePart.class)
                .in(Scopes.SINGLETON);
    }
}
