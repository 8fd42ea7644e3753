package io.hegui.gateway.security;

import io.vertx.core.Future;

/** The built-in issuer's keys. */
record OwnKeys(KeySet keys) implements TokenKeys {
    @Override
    public Future<KeySet> forKey(String kid) {
        return Future.succeededFuture(keys);
    }

    @Override
    public String issuer() {
        return TokenIssuer.ISSUER;
    }
}
