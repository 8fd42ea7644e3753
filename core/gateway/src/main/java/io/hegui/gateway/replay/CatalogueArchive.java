package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.PluginHost;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps what each catalogue was made of that was in force on this gateway. */
final class CatalogueArchive {
    private static final String KNOWN = "SELECT 1 FROM catalogue WHERE id = $1";

    private static final String ADD_FILES =
            "INSERT INTO reference_files (hash, content) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";

    private static final String ADD = """
            INSERT INTO catalogue (id, plugins, reference, recorded_at) VALUES ($1, $2, $3, now())
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = """
            SELECT c.plugins, c.reference, r.content
              FROM catalogue c JOIN reference_files r ON r.hash = c.reference
             WHERE c.id = $1
            """;

    private final Vertx vertx;
    private final Pool pool;
    private final PluginHost host;
    private final Path directory;

    @Inject
    CatalogueArchive(Vertx vertx, Pool pool, PluginHost host, GatewayConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.host = host;
        this.directory = config.referenceDirectory();
    }

    /**
     * What a catalogue was made of.
     *
     * @param plugins hashes of the plugins' files
     * @param reference hash of the reference data
     * @param files archive of its files
     */
    record Made(List<String> plugins, String reference, Buffer files) {
        Made {
            plugins = List.copyOf(plugins);
        }
    }

    /** Keeps the catalogue in force, unless it is kept. Fails if the files of the reference directory are not those in force. */
    Future<Void> keep() {
        Catalogue catalogue = host.current().catalogue();
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(catalogue.id()))
                .compose(rows -> rows.size() > 0 ? Future.succeededFuture() : add(catalogue));
    }

    private Future<Void> add(Catalogue catalogue) {
        String[] plugins =
                catalogue.plugins().stream().map(PluginVersion::sha256).toArray(String[]::new);
        String reference = host.reference().hash();
        return vertx.executeBlocking(() -> files(reference), false)
                .compose(files -> pool.withTransaction(transaction -> transaction
                        .preparedQuery(ADD_FILES)
                        .execute(Tuple.of(reference, files))
                        .compose(added -> transaction
                                .preparedQuery(ADD)
                                .execute(Tuple.tuple()
                                        .addString(catalogue.id())
                                        .addArrayOfString(plugins)
                                        .addString(reference)))))
                .mapEmpty();
    }

    private Buffer files(String reference) throws IOException {
        byte[] files = ReferenceArchive.pack(directory);
        ReferenceData read = ReferenceArchive.read(files);
        if (!read.hash().equals(reference)) {
            throw new IllegalStateException("the files in " + directory
                    + " are not those that were read at the start; the catalogue in force cannot be kept");
        }
        return Buffer.buffer(files);
    }

    /** What a catalogue was made of; empty if that was not kept. */
    Future<Optional<Made>> find(String id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Made(
                        List.of(row.getArrayOfStrings("plugins")),
                        row.getString("reference"),
                        row.getBuffer("content")));
            }
            return Optional.empty();
        });
    }
}
