package io.hegui.gateway.rollout;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What must have been tried before a version may become active. */
public interface ActivationGate {
    /**
     * Asked when a version is loaded and proved, and not in force yet.
     *
     * @param sha256 hash of the version's file
     * @param catalogue identity of the catalogue that the activation would bring
     * @param acceptance why the operator takes changed findings for right
     * @return what the latest trial of the version came to, in few words; empty if there was none; fails with a problem
     *     if the version may not become active
     */
    Future<Optional<JsonObject>> admit(String sha256, String catalogue, Optional<String> acceptance);
}
