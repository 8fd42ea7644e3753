package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.engine.format.Declared;
import io.hegui.gateway.submission.Announced;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The uploads in the database. */
final class Uploads {
    private static final String COLUMNS = """
            id, institution, client, dataset, period, test, announced_sha256, file_name, media_type, charset, metadata,
            length, sha256, created_at, expires_at, filed_at
            """;

    /** One after the other within an institution, so that the count holds. */
    private static final String LOCK = "SELECT 1 FROM institution WHERE id = $1 FOR NO KEY UPDATE";

    private static final String OPEN =
            "SELECT count(*) FROM upload WHERE institution = $1 AND filed_at IS NULL AND expires_at > $2";

    private static final String ADD = "INSERT INTO upload (" + COLUMNS + """
            ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, $13, $14, NULL)
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM upload WHERE id = $1";

    private static final String SEAL = "UPDATE upload SET sha256 = $2 WHERE id = $1";

    private static final String FILED =
            "UPDATE upload SET filed_at = $2, expires_at = $3 WHERE id = $1 AND filed_at IS NULL";

    private static final String REMOVE = "DELETE FROM upload WHERE id = $1";

    private static final String NOT_FILED = "SELECT " + COLUMNS + " FROM upload WHERE filed_at IS NULL";

    private static final String EXPIRED = "SELECT " + COLUMNS + " FROM upload WHERE expires_at <= $1";

    private static final String KNOWN = "SELECT id FROM upload WHERE id = ANY ($1)";

    @Inject
    Uploads() {}

    /** Adds a new one; false if the institution has as many open as it may. */
    Future<Boolean> add(SqlConnection transaction, Upload upload, int most) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(upload.institution()))
                .compose(locked ->
                        transaction.preparedQuery(OPEN).execute(Tuple.of(upload.institution(), at(upload.createdAt()))))
                .compose(open -> open.iterator().next().getLong(0) >= most
                        ? Future.succeededFuture(false)
                        : transaction.preparedQuery(ADD).execute(values(upload)).map(true));
    }

    private static Tuple values(Upload upload) {
        Announced announced = upload.announced();
        return Tuple.tuple()
                .addUUID(upload.id())
                .addString(upload.institution())
                .addString(upload.client())
                .addString(announced.dataset())
                .addString(announced.period())
                .addBoolean(announced.test())
                .addString(announced.digest().orElse(null))
                .addString(announced.declared().fileName())
                .addString(announced.declared().mediaType())
                .addString(announced.declared().charset().orElse(null))
                .addString(upload.metadata())
                .addLong(upload.length())
                .addOffsetDateTime(at(upload.createdAt()))
                .addOffsetDateTime(at(upload.expiresAt()));
    }

    Future<Optional<Upload>> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Notes the hash of one that is whole, before its file gets its name for good. */
    Future<Void> seal(SqlClient client, UUID id, String sha256) {
        return client.preparedQuery(SEAL).execute(Tuple.of(id, sha256)).mapEmpty();
    }

    /** Notes that it has become a submission, in the transaction that adds the submission; false if it had before. */
    Future<Boolean> file(SqlConnection transaction, UUID id, Instant now, Instant expiresAt) {
        return transaction
                .preparedQuery(FILED)
                .execute(Tuple.of(id, at(now), at(expiresAt)))
                .map(rows -> rows.rowCount() == 1);
    }

    Future<Void> remove(SqlClient client, UUID id) {
        return client.preparedQuery(REMOVE).execute(Tuple.of(id)).mapEmpty();
    }

    Future<List<Upload>> notFiled(SqlClient client) {
        return client.preparedQuery(NOT_FILED).execute().map(Uploads::all);
    }

    Future<List<Upload>> expired(SqlClient client, Instant now) {
        return client.preparedQuery(EXPIRED).execute(Tuple.of(at(now))).map(Uploads::all);
    }

    /** Those of the given ids that exist. */
    Future<List<UUID>> known(SqlClient client, List<UUID> ids) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> known = new ArrayList<>();
                    rows.forEach(row -> known.add(row.getUUID("id")));
                    return known;
                });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Upload> all(RowSet<Row> rows) {
        List<Upload> uploads = new ArrayList<>();
        rows.forEach(row -> uploads.add(of(row)));
        return uploads;
    }

    private static Upload of(Row row) {
        return new Upload(
                row.getUUID("id"),
                row.getString("institution"),
                row.getString("client"),
                new Announced(
                        row.getString("dataset"),
                        row.getString("period"),
                        row.getBoolean("test"),
                        Optional.ofNullable(row.getString("announced_sha256")),
                        Optional.empty(),
                        new Declared(
                                row.getString("file_name"),
                                row.getString("media_type"),
                                Optional.ofNullable(row.getString("charset")))),
                row.getString("metadata"),
                row.getLong("length"),
                Optional.ofNullable(row.getString("sha256")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("filed_at") != null);
    }
}
