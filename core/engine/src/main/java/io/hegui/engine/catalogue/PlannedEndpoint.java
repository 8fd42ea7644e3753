package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.sdk.endpoint.Endpoint;
import java.util.Optional;

/**
 * An endpoint and the plugin that answers it.
 *
 * @param request the fields of its request; empty if it has none
 */
public record PlannedEndpoint(String plugin, Endpoint<?, ?> endpoint, Optional<Schema> request) {}
