package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Admission;
import io.hegui.gateway.submission.Intake;
import io.hegui.gateway.submission.Registration;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.SpooledFile;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes a whole upload a submission, through the same door as a direct one. It can be broken off anywhere and begun
 * again: first the hash is noted, then the file gets its name for good, then the submission is added and the upload
 * marked as filed in one transaction.
 */
final class UploadFiling {
    private final Database database;
    private final Uploads uploads;
    private final UploadParts parts;
    private final Admission admission;
    private final Spool spool;
    private final Registration registration;
    private final Clock clock;
    private final Duration toldFor;

    @Inject
    UploadFiling(
            Database database,
            Uploads uploads,
            UploadParts parts,
            Admission admission,
            Spool spool,
            Registration registration,
            Clock clock,
            GatewayConfig config) {
        this.database = database;
        this.uploads = uploads;
        this.parts = parts;
        this.admission = admission;
        this.spool = spool;
        this.registration = registration;
        this.clock = clock;
        this.toldFor = config.submission().uploadExpiry();
    }

    /**
     * Files it. Only for who holds the upload's lock.
     *
     * @param upload whole, and not filed
     * @return fails with a problem if it may not be filed (any more) or is not the file that was announced, in which
     *     case it is gone
     */
    Future<Void> file(Upload upload) {
        return admission
                .admit(upload.institution(), upload.client(), upload.announced())
                .compose(intake -> sealed(upload).compose(sha256 -> file(upload, intake, sha256)));
    }

    private Future<String> sealed(Upload upload) {
        if (upload.sha256().isPresent()) {
            return Future.succeededFuture(upload.sha256().get());
        }
        return parts.sha256(upload.id()).compose(sha256 -> {
            String announced = upload.announced().digest().orElse(sha256);
            if (announced.equals(sha256)) {
                return uploads.seal(database.pool(), upload.id(), sha256).map(sha256);
            }
            return uploads.remove(database.pool(), upload.id())
                    .compose(removed -> parts.discard(upload.id()))
                    .compose(gone -> Future.failedFuture(UploadProblems.digestMismatch(announced, sha256)));
        });
    }

    private Future<Void> file(Upload upload, Intake intake, String sha256) {
        SpooledFile file = new SpooledFile(parts.path(upload.id()), sha256, upload.length());
        return spool.keep(file, upload.id())
                .compose(path ->
                        registration.register(intake, file, upload.id(), transaction -> mark(transaction, upload)))
                .mapEmpty();
    }

    private Future<Void> mark(SqlConnection transaction, Upload upload) {
        Instant now = clock.instant();
        return uploads.file(transaction, upload.id(), now, now.plus(toldFor))
                .compose(marked -> marked
                        ? Future.succeededFuture()
                        : Future.failedFuture(
                                new IllegalStateException("upload " + upload.id() + " is gone or filed already")));
    }
}
