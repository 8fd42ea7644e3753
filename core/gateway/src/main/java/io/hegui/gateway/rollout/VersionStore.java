package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The versions of plugins in the database. */
final class VersionStore {
    private static final String COLUMNS = """
        sha256, plugin, version, file_name, signature, provenance, publisher, publisher_key, staged_by, staged_at, reason
        """;

    private static final String ADD = """
        INSERT INTO plugin_version (sha256, plugin, version, file_name, content, signature, provenance, publisher,
                                    publisher_key, staged_by, staged_at, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (sha256) DO NOTHING
        """;

    private static final String ALL =
            "SELECT " + COLUMNS + " FROM plugin_version ORDER BY plugin, staged_at DESC, sha256";

    private static final String BY_HASH = "SELECT " + COLUMNS + " FROM plugin_version WHERE sha256 = ANY ($1)";

    private static final String BY_NAME = "SELECT " + COLUMNS + """
         FROM plugin_version WHERE plugin = $1 AND version = $2
         ORDER BY staged_at DESC, sha256 LIMIT 1
        """;

    private static final String CONTENT = "SELECT content FROM plugin_version WHERE sha256 = $1";

    @Inject
    VersionStore() {}

    /** False if the very same file is there already. */
    Future<Boolean> add(SqlClient transaction, StagedVersion version, Buffer content) {
        Tuple values = Tuple.tuple()
                .addString(version.sha256())
                .addString(version.plugin())
                .addString(version.version())
                .addString(version.fileName())
                .addBuffer(content)
                .addString(version.signature().orElse(null))
                .addString(version.provenance())
                .addString(
                        version.key().map(StagedVersion.SignedWith::publisher).orElse(null))
                .addString(version.key().map(StagedVersion.SignedWith::key).orElse(null))
                .addString(version.stagedBy())
                .addOffsetDateTime(version.stagedAt())
                .addString(version.reason());
        return transaction.preparedQuery(ADD).execute(values).map(rows -> rows.rowCount() == 1);
    }

    /** By plugin, newest first. */
    Future<List<StagedVersion>> all(SqlClient client) {
        return client.preparedQuery(ALL).execute().map(VersionStore::all);
    }

    /** Those that are there. */
    Future<List<StagedVersion>> find(SqlClient client, Collection<String> hashes) {
        return client.preparedQuery(BY_HASH)
                .execute(Tuple.tuple().addArrayOfString(hashes.toArray(String[]::new)))
                .map(VersionStore::all);
    }

    /** The newest of that name: a version whose number says that it is not final may have been staged several times. */
    Future<Optional<StagedVersion>> find(SqlClient client, String plugin, String version) {
        return client.preparedQuery(BY_NAME)
                .execute(Tuple.of(plugin, version))
                .map(rows -> all(rows).stream().findFirst());
    }

    /** Fails if it is not there. */
    Future<Buffer> content(SqlClient client, String sha256) {
        return client.preparedQuery(CONTENT)
                .execute(Tuple.of(sha256))
                .map(rows -> rows.iterator().next().getBuffer("content"));
    }

    private static List<StagedVersion> all(RowSet<Row> rows) {
        List<StagedVersion> all = new ArrayList<>();
        rows.forEach(row -> all.add(of(row)));
        return all;
    }

    private static StagedVersion of(Row row) {
        return new StagedVersion(
                row.getString("plugin"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("file_name"),
                Optional.ofNullable(row.getString("signature")),
                row.getString("provenance"),
                Optional.ofNullable(row.getString("publisher"))
                        .map(publisher -> new StagedVersion.SignedWith(publisher, row.getString("publisher_key"))),
                row.getString("staged_by"),
                row.getOffsetDateTime("staged_at"),
                row.getString("reason"));
    }
}
