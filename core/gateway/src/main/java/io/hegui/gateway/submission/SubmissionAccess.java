package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** Finds the submission a request names, for those who may see it. To everybody else it does not exist. */
public final class SubmissionAccess {
    private final Database database;
    private final Submissions submissions;

    @Inject
    public SubmissionAccess(Database database, Submissions submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    /** For its owner, a supervisor or an auditor. */
    public Future<Submission> toRead(RoutingContext context) {
        return find(context, Access.require(context, Role.INSTITUTION, Role.SUPERVISOR, Role.AUDITOR));
    }

    /** For its owner alone. */
    public Future<Submission> toChange(RoutingContext context) {
        return find(context, Access.require(context, Role.INSTITUTION));
    }

    private Future<Submission> find(RoutingContext context, Principal principal) {
        UUID id;
        try {
            id = UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(notFound(context.pathParam("id")));
        }
        return submissions
                .find(database.pool(), id)
                .compose(found -> found.filter(submission -> principal.maySee(submission.institution()))
                        .map(Future::succeededFuture)
                        .orElse(Future.failedFuture(notFound(id.toString()))));
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(
                404,
                "submission-unknown",
                Text.of("没有这份报送", "No such submission"),
                Text.of("没有编号为 " + id + " 的报送，或者它不属于您。", "There is no submission " + id + ", or it is not yours."));
    }
}
