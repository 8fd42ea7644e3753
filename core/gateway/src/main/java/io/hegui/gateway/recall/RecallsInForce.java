package io.hegui.gateway.recall;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.sdk.dataset.Filing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The recalls in force, as this gateway saw them last in the database. A run costs no look there. One that was begun before
 * a change and ends after it has its filing looked at once more.
 */
@Singleton
public final class RecallsInForce {
    private final Recalls recalls;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Recall> known = List.of();
    private volatile long changedAt = System.nanoTime();

    @Inject
    RecallsInForce(Recalls recalls) {
        this.recalls = recalls;
    }

    /** Has it called when filings may have to be judged again; it must return at once. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Looks into the database. */
    Future<Void> refresh() {
        return recalls.decided().map(now -> {
            become(now);
            return null;
        });
    }

    private synchronized void become(List<Recall> now) {
        if (!now.equals(known)) {
            known = List.copyOf(now);
            // After what it is about: who begins later than this has seen it.
            changedAt = System.nanoTime();
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** A catalogue without the checks that are withdrawn for a filing; itself if there are none. */
    public Catalogue applied(Catalogue catalogue, Filing filing) {
        List<Recall> now = known;
        if (now.isEmpty()) {
            return catalogue;
        }
        Set<String> checks = now.stream()
                .filter(recall -> recall.state() == Recall.State.IN_FORCE && recall.covers(filing, catalogue))
                .map(Recall::check)
                .collect(Collectors.toCollection(HashSet::new));
        checks.retainAll(catalogue.dataset(filing.institutionType(), filing.dataset()).stream()
                .flatMap(plan -> plan.checks().stream())
                .map(planned -> planned.page().id())
                .toList());
        return checks.isEmpty() ? catalogue : catalogue.without(checks);
    }

    /** Those of a check, as everybody may read them. */
    public JsonArray of(String check) {
        JsonArray of = new JsonArray();
        known.stream()
                .filter(recall -> recall.state() == Recall.State.IN_FORCE
                        && recall.check().equals(check))
                .forEach(recall -> of.add(RecallJson.forAll(recall)));
        return of;
    }

    /** Whether something changed since that reading of {@link System#nanoTime}. */
    public boolean changedSince(long time) {
        return changedAt - time >= 0;
    }

    /** A run that began at that reading of {@link System#nanoTime} is decided. */
    public void decided(long begun) {
        if (changedSince(begun) && !known.isEmpty()) {
            tell();
        }
    }
}
