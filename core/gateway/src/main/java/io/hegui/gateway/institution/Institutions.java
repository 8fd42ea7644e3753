package io.hegui.gateway.institution;

import io.hegui.sdk.value.CreditCode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The institutions in the database. */
public final class Institutions {
    private static final String FIND = "SELECT id, name, type, region, active FROM institution WHERE id = $1";
    private static final String PAGE = """
            SELECT id, name, type, region, active
              FROM institution
             WHERE id > $1
             ORDER BY id
             LIMIT $2
            """;
    private static final String PUT = """
            INSERT INTO institution (id, name, type, region, active, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6)
            ON CONFLICT (id) DO UPDATE
               SET name = excluded.name, type = excluded.type, region = excluded.region,
                   active = excluded.active, updated_at = excluded.updated_at
            RETURNING (xmax = 0) AS created
            """;

    private final Clock clock;

    @Inject
    Institutions(Clock clock) {
        this.clock = clock;
    }

    public Future<Optional<Institution>> find(SqlClient client, String id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(institution(row));
            }
            return Optional.empty();
        });
    }

    /** At most {@code limit} institutions in the order of their ids, after the given one; "" for the first. */
    Future<List<Institution>> page(SqlClient client, String after, int limit) {
        return client.preparedQuery(PAGE).execute(Tuple.of(after, limit)).map(rows -> {
            List<Institution> page = new ArrayList<>(rows.size());
            rows.forEach(row -> page.add(institution(row)));
            return List.copyOf(page);
        });
    }

    /** Makes or replaces an institution; true if it was made. */
    public Future<Boolean> put(SqlClient transaction, Institution institution) {
        Tuple row = Tuple.of(
                institution.id().code(),
                institution.name(),
                institution.type(),
                institution.region(),
                institution.active(),
                OffsetDateTime.now(clock));
        return transaction
                .preparedQuery(PUT)
                .execute(row)
                .map(rows -> rows.iterator().next().getBoolean("created"));
    }

    private static Institution institution(Row row) {
        return new Institution(
                CreditCode.parse(row.getString("id")),
                row.getString("name"),
                row.getString("type"),
                row.getString("region"),
                row.getBoolean("active"));
    }
}
