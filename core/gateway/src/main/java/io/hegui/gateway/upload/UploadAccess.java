package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.UUID;

/** Finds the upload a request names, for the institution it belongs to. To everybody else it does not exist. */
final class UploadAccess {
    private final Database database;
    private final Uploads uploads;
    private final Clock clock;

    @Inject
    UploadAccess(Database database, Uploads uploads, Clock clock) {
        this.database = database;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * The upload, whether or not its time is over.
     *
     * @throws ProblemException 401 or 403 for a caller who has no uploads
     */
    Future<Upload> any(RoutingContext context) {
        Principal principal = Access.require(context, Role.INSTITUTION);
        String id = context.pathParam("id");
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(UploadProblems.unknown(id));
        }
        return uploads.find(database.pool(), uuid)
                .compose(found -> found.filter(upload -> principal.maySee(upload.institution()))
                        .map(Future::succeededFuture)
                        .orElse(Future.failedFuture(UploadProblems.unknown(id))));
    }

    /**
     * The upload, if it can be gone on with or has become a submission.
     *
     * @throws ProblemException 401 or 403 for a caller who has no uploads
     */
    Future<Upload> current(RoutingContext context) {
        return any(context)
                .compose(upload ->
                        upload.sha256().isEmpty() && !upload.expiresAt().isAfter(clock.instant())
                                ? Future.failedFuture(UploadProblems.expired(upload.id()))
                                : Future.succeededFuture(upload));
    }
}
