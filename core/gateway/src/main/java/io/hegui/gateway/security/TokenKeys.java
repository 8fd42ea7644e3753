package io.hegui.gateway.security;

import io.vertx.core.Future;

/** The keys whose tokens are believed. */
interface TokenKeys {
    /** The present keys, fetched anew if that may bring the named one. Fails if there never were any. */
    Future<KeySet> forKey(String kid);

    /** The iss claim that goes with these keys. */
    String issuer();
}
