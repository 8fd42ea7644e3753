package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.rollout.ReferenceEdition;
import io.hegui.gateway.rollout.Rehearsal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Catalogues that filings on record were judged with, loaded once more apart from what is active. */
public final class RecordedCatalogues {
    private final Vertx vertx;
    private final CatalogueArchive archive;
    private final Rehearsal rehearsal;

    @Inject
    RecordedCatalogues(Vertx vertx, CatalogueArchive archive, Rehearsal rehearsal) {
        this.vertx = vertx;
        this.archive = archive;
        this.rehearsal = rehearsal;
    }

    /**
     * One that is loaded.
     *
     * @param reference hash of its parameters, calendar and regulations
     */
    public record Recorded(Candidate apart, String reference) {}

    /**
     * Loads one; whoever gets it calls {@link #unload}. Fails with {@link ProblemException} if it was not kept, is another one
     * today, or holds a plugin that is not trusted any more.
     */
    public Future<Recorded> load(String catalogue) {
        return archive.find(catalogue)
                .map(made -> made.orElseThrow(() -> ReplayProblems.catalogueNotKept(catalogue)))
                .compose(made -> vertx.executeBlocking(
                                () -> ReferenceData.of(
                                        ReferenceEdition.unpack(made.files().getBytes())),
                                false)
                        .compose(reference -> rehearsal.loadApart(made.plugins(), reference))
                        .compose(apart -> sameAs(catalogue, apart)
                                .map(same -> new Recorded(apart, made.reference()))
                                .recover(failure ->
                                        rehearsal.unload(apart).transform(done -> Future.failedFuture(failure)))));
    }

    private static Future<Void> sameAs(String catalogue, Candidate apart) {
        return apart.catalogue().id().equals(catalogue)
                ? Future.succeededFuture()
                : Future.failedFuture(ReplayProblems.otherCatalogue(
                        catalogue, apart.catalogue().id()));
    }

    /** Lets go of it. */
    public Future<Void> unload(Recorded loaded) {
        return rehearsal.unload(loaded.apart());
    }
}
