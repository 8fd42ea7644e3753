package io.hegui.gateway;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

/** Makes the plugin host, which knows nothing of Vert.x, a part of the gateway. */
final class PluginPartModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Part.class)
                .addBinding()
                .to(PluginPart.class)
                .in(Scopes.SINGLETON);
    }
}
