package io.hegui.gateway.security;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.ApiAuthentication;
import io.hegui.gateway.http.Routes;
import io.vertx.core.Vertx;
import java.time.Clock;

/** Keys, tokens, clients. */
public final class SecurityModule extends AbstractModule {
    private final SigningKeys keys;
    private final IdentityKey identities;

    public SecurityModule(SigningKeys keys, IdentityKey identities) {
        this.keys = keys;
        this.identities = identities;
    }

    @Override
    protected void configure() {
        bind(SigningKeys.class).toInstance(keys);
        bind(IdentityKey.class).toInstance(identities);
        bind(TokenVerifier.class).in(Scopes.SINGLETON);
        bind(ApiAuthentication.class).to(BearerAuthentication.class);
        bind(BearerAuthentication.class).in(Scopes.SINGLETON);
        bind(Clients.class).in(Scopes.SINGLETON);
        bind(FailedAttempts.class).in(Scopes.SINGLETON);
        bind(TokenRoutes.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), Routes.class).addBinding().to(TokenRoutes.class);
    }

    @Provides
    @Singleton
    TokenIssuer issuer(GatewayConfig config, Clock clock) {
        return new TokenIssuer(keys, config.auth(), clock);
    }

    @Provides
    @Singleton
    TokenKeys tokenKeys(Vertx vertx, GatewayConfig config, Clock clock) {
        if (config.auth().outside().isEmpty()) {
            return new OwnKeys(KeySet.of(vertx, keys.jwks()));
        }
        OutsideKeys outside = new OutsideKeys(vertx, config.auth().outside().get(), clock);
        outside.start();
        return outside;
    }
}
