package io.hegui.gateway;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

/** Lets modules add parts; there may be none. */
final class PartModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Part.class);
    }
}
