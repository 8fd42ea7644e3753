package io.hegui.gateway.endpoint;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.FiledRecords;
import io.hegui.engine.format.ByteSource;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and reads what an institution has on record. Blocks: for workers alone. */
final class OwnFilings {
    private static final long LONGEST_ANSWER_SECONDS = 10;

    private static final String OF_RECORD = """
            SELECT id FROM submission
             WHERE institution = $1 AND dataset = $2 AND period = $3 AND NOT test
               AND (state = 'ATTESTED'
                    OR (state = 'DECIDED' AND verdict IN ('ACCEPTED', 'ACCEPTED_WITH_BREACHES')))
             ORDER BY (state = 'ATTESTED') DESC, received_at DESC, id DESC
             LIMIT 1
            """;

    private final Database database;
    private final Submissions submissions;
    private final Spool spool;
    private final Path scratch;

    @Inject
    OwnFilings(Database database, Submissions submissions, Spool spool, GatewayConfig config) {
        this.database = database;
        this.submissions = submissions;
        this.spool = spool;
        this.scratch = config.dataDirectory().resolve("scratch");
    }

    /** Empty where nothing is on record that a plugin of the catalogue could read. */
    <M extends Record> Optional<FiledRecords<M>> read(
            String institution, Need<?, M> need, Period period, Catalogue catalogue, String asker) throws IOException {
        Optional<Submission> filing = answer(find(institution, need.dataset(), period));
        if (filing.isEmpty()
                || catalogue
                        .dataset(filing.get().institutionType(), need.dataset())
                        .isEmpty()) {
            return Optional.empty();
        }
        Submission found = filing.get();
        return Optional.of(FiledRecords.read(
                catalogue,
                found.filing(),
                new FiledFile.OfRecord(found.period(), ByteSource.of(spool.path(found)), found.declared()),
                need,
                asker,
                Files.createDirectories(scratch)));
    }

    private Future<Optional<Submission>> find(String institution, String dataset, Period period) {
        return database.pool()
                .preparedQuery(OF_RECORD)
                .execute(Tuple.of(institution, dataset, period.toString()))
                .compose(rows -> {
                    Iterator<Row> found = rows.iterator();
                    return found.hasNext()
                            ? submissions.find(database.pool(), found.next().getUUID("id"))
                            : Future.succeededFuture(Optional.empty());
                });
    }

    private static <T> T answer(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the filings on record cannot be asked for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
