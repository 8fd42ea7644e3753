package io.hegui.gateway.http;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.config.ServerConfig;

/** The server. Other modules add their {@link Routes} to the multibinder. */
public final class HttpModule extends AbstractModule {
    private final ServerConfig.Tls tls;

    public HttpModule(ServerConfig.Tls tls) {
        this.tls = tls;
    }

    @Override
    protected void configure() {
        bind(ServerConfig.Tls.class).toInstance(tls);
        bind(ListeningPort.class).in(Scopes.SINGLETON);
        bind(GatewayServer.class);
        Multibinder.newSetBinder(binder(), Routes.class);
    }
}
