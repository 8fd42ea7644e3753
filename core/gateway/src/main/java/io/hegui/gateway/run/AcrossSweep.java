package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.run.CountedSets.Changed;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * What one institution files changes what is true of another: filings that were judged across institutions are judged again
 * where something they have in common with others has come, changed or gone. A filing that has been attested stays as it was
 * signed; the supervisor sees it in the findings of the others. So many at once, the rest the next time.
 */
public final class AcrossSweep {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final CountedSets sets;
    private final Sweeper sweeper;

    @Inject
    AcrossSweep(Database database, CountedSets sets, Sweeper sweeper) {
        this.database = database;
        this.sets = sets;
        this.sweeper = sweeper;
    }

    /** The number of filings that go back to the queue. */
    public Future<Integer> judgeAgain() {
        return sets.changed(database.pool(), AT_ONCE).compose(changed -> {
            Future<Integer> all = Future.succeededFuture(0);
            for (Changed each : changed) {
                all = all.compose(count -> look(each).map(again -> count + again));
            }
            return all;
        });
    }

    /** Removes contributions that no verdict was made with. */
    public Future<Integer> removeUnused() {
        return sets.removeUnused(database.pool());
    }

    private Future<Integer> look(Changed changed) {
        List<Long> different = new ArrayList<>(changed.then());
        different.removeAll(changed.now());
        changed.now().stream().filter(id -> !changed.then().contains(id)).forEach(different::add);
        return sets.meets(database.pool(), changed.id(), different)
                .compose(meets -> meets
                        ? sweeper.judgeAgainAcross(changed.submission())
                        : sets.note(database.pool(), changed.id(), changed.now())
                                .map(0));
    }
}
