package io.hegui.gateway.security;

import java.time.Instant;

/** A token that has been believed, and until when. */
record VerifiedToken(Principal principal, Instant expires) {}
