package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.CatalogueSnapshot;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.rollout.ReferenceEdition;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Keeps what each catalogue was made of that was in force on this gateway. */
final class CatalogueArchive {
    private static final String KNOWN = "SELECT 1 FROM catalogue WHERE id = $1";

    private static final String ADD_FILES =
            "INSERT INTO reference_files (hash, content) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";

    private static final String ADD = """
            INSERT INTO catalogue (id, plugins, reference, recorded_at) VALUES ($1, $2, $3, now())
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String EDITIONS = """
            SELECT content FROM plugin_version WHERE plugin = $1 ORDER BY staged_at DESC LIMIT 20
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

    /** Keeps the catalogues in force, unless they are kept. Fails if the files that are in force cannot be found. */
    Future<Void> keep() {
        Future<Void> all = Future.succeededFuture();
        for (CatalogueSnapshot inForce : host.timeline().loaded()) {
            all = all.compose(done -> keep(inForce));
        }
        return all;
    }

    private Future<Void> keep(CatalogueSnapshot inForce) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(inForce.catalogue().id()))
                .compose(rows -> rows.size() > 0 ? Future.succeededFuture() : add(inForce));
    }

    private Future<Void> add(CatalogueSnapshot inForce) {
        Catalogue catalogue = inForce.catalogue();
        String[] plugins =
                catalogue.plugins().stream().map(PluginVersion::sha256).toArray(String[]::new);
        String reference = inForce.reference().hash();
        return files(reference)
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

    /** Those of the reference directory, or an edition's, whichever is in force. */
    private Future<Buffer> files(String reference) {
        return pool.preparedQuery(EDITIONS)
                .execute(Tuple.of(ReferenceEdition.ID))
                .compose(editions -> vertx.executeBlocking(
                        () -> {
                            SortedMap<String, byte[]> ofDirectory = ReferenceData.files(directory);
                            if (ReferenceData.of(ofDirectory).hash().equals(reference)) {
                                return ReferenceEdition.pack(ofDirectory);
                            }
                            for (Row edition : editions) {
                                Buffer content = edition.getBuffer("content");
                                if (ReferenceData.of(ReferenceEdition.unpack(content.getBytes()))
                                        .hash()
                                        .equals(reference)) {
                                    return content;
                                }
                            }
                            throw new IllegalStateException("neither the files in " + directory
                                    + " nor an edition are what is in force; the catalogue cannot be kept");
                        },
                        false));
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
