package io.hegui.gateway.security;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may do what; the first line of a handler. */
public final class Access {
    private static final String KEY = "hegui.principal";

    private Access() {}

    static void admit(RoutingContext context, Principal principal) {
        context.put(KEY, principal);
    }

    /** Who is asking, if they say. */
    public static Optional<Principal> principal(RoutingContext context) {
        @Nullable Principal principal = context.get(KEY);
        return Optional.ofNullable(principal);
    }

    /**
     * The caller, who has one of these roles.
     *
     * @param roles at least one
     * @throws ProblemException 401 without a token, 403 with another role
     */
    public static Principal require(RoutingContext context, Role... roles) {
        Principal principal = principal(context).orElseThrow(Access::unknown);
        if (!List.of(roles).contains(principal.role())) {
            throw new ProblemException(
                    403,
                    "forbidden",
                    Text.of("无权操作", "Forbidden"),
                    Text.of("角色 " + principal.role() + " 无权进行此操作。", "Role " + principal.role() + " may not do this."));
        }
        return principal;
    }

    private static ProblemException unknown() {
        return new ProblemException(
                401,
                "unauthenticated",
                Text.of("需要身份认证", "Authentication required"),
                Text.of("请在 Authorization 头中提供访问令牌。", "Send an access token in the Authorization header."),
                Map.of("WWW-Authenticate", "Bearer realm=\"hegui\""));
    }
}
