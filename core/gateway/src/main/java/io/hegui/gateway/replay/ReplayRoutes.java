package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** Operators have a filing judged once more, as it was. */
final class ReplayRoutes implements Routes {
    private final Replayer replayer;

    @Inject
    ReplayRoutes(Replayer replayer) {
        this.replayer = replayer;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/admin/submissions/:id/replay").handler(this::replay);
    }

    private void replay(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        replayer.replay(id(context))
                .onSuccess(replay -> context.json(replay.json()))
                .onFailure(context::fail);
    }

    private static UUID id(RoutingContext context) {
        String text = context.pathParam("id");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(Text.of("没有报送 " + text + "。", "There is no filing " + text + "."));
        }
    }
}
