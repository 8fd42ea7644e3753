package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** {@code GET /submissions}: newest first; an institution sees its own. */
final class HistoryHandler implements Handler<RoutingContext> {
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Database database;
    private final Submissions submissions;

    @Inject
    HistoryHandler(Database database, Submissions submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    @Override
    public void handle(RoutingContext context) {
        Principal principal = Access.require(context, Role.INSTITUTION, Role.SUPERVISOR, Role.AUDITOR);
        HistoryQuery query = query(context.request(), principal);
        submissions
                .history(database.pool(), query)
                .onSuccess(found -> context.json(page(found, query)))
                .onFailure(context::fail);
    }

    private static JsonObject page(List<Submission> found, HistoryQuery query) {
        JsonArray items = new JsonArray();
        found.forEach(submission -> items.add(SubmissionJson.of(submission)));
        JsonObject page = new JsonObject().put("items", items);
        if (found.size() == query.limit()) {
            page.put("next", HistoryQuery.Cursor.of(found.get(found.size() - 1)).toString());
        }
        return page;
    }

    private static HistoryQuery query(HttpServerRequest request, Principal principal) {
        Optional<String> asked = Optional.ofNullable(request.getParam("institution"));
        // An institution that asks for another one gets an empty page, as if that one had never filed.
        Optional<String> institution = principal.role() == Role.INSTITUTION
                ? Optional.of(principal
                        .institution()
                        .filter(own -> asked.map(own::equals).orElse(true))
                        .orElse(""))
                : asked;
        try {
            return new HistoryQuery(
                    institution,
                    Optional.ofNullable(request.getParam("dataset")),
                    Optional.ofNullable(request.getParam("period")),
                    Optional.ofNullable(request.getParam("cursor")).map(HistoryQuery.Cursor::parse),
                    Optional.ofNullable(request.getParam("limit"))
                            .map(Integer::parseInt)
                            .map(limit -> Math.max(1, Math.min(limit, LARGEST_PAGE)))
                            .orElse(DEFAULT_PAGE));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400,
                    "parameter-malformed",
                    Text.of("查询参数不对", "Bad query parameter"),
                    Text.of(
                            "cursor 取自上一页的 next；limit 为数字。",
                            "cursor is the 'next' of the page before; limit is a number."));
        }
    }
}
