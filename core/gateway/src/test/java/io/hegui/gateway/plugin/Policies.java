package io.hegui.gateway.plugin;

import io.hegui.gateway.plugin.signature.Publishers;
import io.hegui.gateway.plugin.signature.ShippedFiles;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import java.time.Clock;
import java.util.Set;

/** Who must answer for the fixtures. */
final class Policies {
    private Policies() {}

    static SignaturePolicy acceptingUnsigned() {
        return SignaturePolicy.acceptingUnsigned(nobodyKnown(), warning -> {});
    }

    static SignaturePolicy required() {
        return SignaturePolicy.required(nobodyKnown(), warning -> {});
    }

    private static Verifier nobodyKnown() {
        return new Verifier(Publishers.none(), new ShippedFiles(Set.of()), Clock.systemUTC());
    }
}
