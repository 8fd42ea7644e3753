package io.hegui.gateway;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.flow.Background;

/** Lets modules add parts, of which there may be none, and has a place for what goes on in them in the background. */
final class PartModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Part.class);
        bind(Background.class);
    }
}
