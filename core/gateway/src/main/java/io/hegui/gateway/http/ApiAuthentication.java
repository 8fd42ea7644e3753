package io.hegui.gateway.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Stands before everything under {@code /api}; bound by the module that knows about tokens. */
public interface ApiAuthentication extends Handler<RoutingContext> {}
