package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.group.ClosedTogether;
import io.hegui.engine.group.LookupStore;
import io.hegui.engine.group.MemberCodec;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import java.io.Closeable;
import java.io.IOError;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the checks of a run look up in other filings of the institution; used by all its threads. */
final class Lookups implements Closeable {
    static final Lookups NONE = new Lookups(Map.of());

    private final Map<Need<?, ?>, Found> byNeed;

    Lookups(Map<Need<?, ?>, Found> byNeed) {
        this.byNeed = Map.copyOf(byNeed);
    }

    /** What has been found for one need. */
    record Found(LookupStore store, MemberCodec codec, Period period) {}

    <M extends Record> Lookup<M> of(Need<?, M> need) {
        Found found = byNeed.get(need);
        if (found == null) {
            throw new IllegalArgumentException("the check does not declare that it needs dataset '" + need.dataset()
                    + "': needs() must list the same constant that is looked up");
        }
        return new Answers<>(found, need.memberType());
    }

    /** For each check that looks into other filings, of which periods these are: its findings show it. */
    Map<String, Map<String, String>> figures(List<PlannedCheck> checks) {
        Map<String, Map<String, String>> figures = new HashMap<>();
        for (PlannedCheck planned : checks) {
            Map<String, String> periods = new TreeMap<>();
            for (Need<?, ?> need : planned.needs()) {
                Found found = byNeed.get(need);
                if (found != null) {
                    periods.put(need.dataset() + ".period", found.period().toString());
                }
            }
            if (!periods.isEmpty()) {
                figures.put(planned.page().id(), periods);
            }
        }
        return figures;
    }

    @Override
    public void close() throws IOException {
        new ClosedTogether(byNeed.values().stream().map(Found::store).toList()).close();
    }

    /** Called by checks, so within a guarded call. The disk's trouble passes through it: it is not the check's. */
    private record Answers<M>(Found found, Class<M> type) implements Lookup<M> {
        @Override
        public Optional<M> find(String key) {
            try {
                return found.store()
                        .find(key)
                        .map(member -> type.cast(found.codec().read(member)));
            } catch (IOException e) {
                throw new IOError(e);
            }
        }

        @Override
        public long size() {
            return found.store().size();
        }

        @Override
        public Period period() {
            return found.period();
        }
    }
}
