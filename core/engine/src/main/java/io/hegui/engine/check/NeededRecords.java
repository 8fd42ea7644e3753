package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.group.GroupEntry;
import io.hegui.engine.group.GroupStore;
import io.hegui.engine.group.LookupStore;
import io.hegui.engine.group.MemberCodec;
import io.hegui.sdk.check.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Gathers what checks look up, before the filing itself is read. Of each record only what is needed is kept. */
final class NeededRecords {
    /** Bytes remembered in memory for one need. */
    private static final int IN_MEMORY = 8 << 20;

    private final Catalogue catalogue;
    private final FiledFile filed;
    private final Path scratch;
    private final RunMonitor monitor;
    private final Map<Need<?, ?>, String> failures = new LinkedHashMap<>();

    NeededRecords(Catalogue catalogue, FiledFile filed, Path scratch, RunMonitor monitor) {
        this.catalogue = catalogue;
        this.filed = filed;
        this.scratch = scratch;
        this.monitor = monitor;
    }

    /** The checks that may run, in their place where nothing can be looked up one that says so; the others have failed. */
    List<PlannedCheck> runnable(List<PlannedCheck> checks, Ledger ledger) {
        List<PlannedCheck> runnable = new ArrayList<>();
        for (PlannedCheck planned : checks) {
            Optional<String> failure = planned.needs().stream()
                    .flatMap(need -> Optional.ofNullable(failures.get(need)).stream())
                    .findFirst();
            if (failure.isPresent()) {
                ledger.fail(new CheckFailure(planned.page().id(), failure.get(), CheckFailure.Cause.SURROUNDINGS));
            } else {
                runnable.add(missing(planned)
                        .map(need -> planned.replacedBy(new NeedMissing(
                                need.dataset(), NeededFilings.period(plan(need.dataset()), filed.filing()))))
                        .orElse(planned));
            }
        }
        return runnable;
    }

    /** Reads each filing once, whatever the number of needs. */
    Lookups gather(List<PlannedCheck> checks) throws IOException {
        Map<String, Map<Need<?, ?>, String>> byDataset = new TreeMap<>();
        for (PlannedCheck planned : checks) {
            if (missing(planned).isEmpty()) {
                planned.needs()
                        .forEach(need -> byDataset
                                .computeIfAbsent(need.dataset(), none -> new LinkedHashMap<>())
                                .putIfAbsent(need, planned.page().id()));
            }
        }
        Map<Need<?, ?>, Lookups.Found> found = new LinkedHashMap<>();
        long start = System.nanoTime();
        try {
            for (Map.Entry<String, Map<Need<?, ?>, String>> entry : byDataset.entrySet()) {
                gather(entry.getKey(), entry.getValue(), found);
            }
        } catch (IOException | RuntimeException e) {
            new Lookups(found).close();
            throw e;
        }
        monitor.took("(lookups)", System.nanoTime() - start);
        return new Lookups(found);
    }

    /**
     * What one need finds by itself.
     *
     * @param asker who needs it
     */
    Lookups gather(Need<?, ?> need, String asker) throws IOException {
        Map<Need<?, ?>, Lookups.Found> found = new LinkedHashMap<>();
        gather(need.dataset(), Map.of(need, asker), found);
        return new Lookups(found);
    }

    /** Why nothing could be found for a need. */
    Optional<String> failure(Need<?, ?> need) {
        return Optional.ofNullable(failures.get(need));
    }

    private Optional<Need<?, ?>> missing(PlannedCheck planned) {
        return planned.needs().stream()
                .<Need<?, ?>>map(need -> need)
                .filter(need -> !filed.needed().containsKey(need.dataset()))
                .findFirst();
    }

    private DatasetPlan plan(String dataset) {
        return catalogue
                .dataset(filed.filing().institutionType(), dataset)
                .orElseThrow(() -> new IllegalStateException("the catalogue was composed without " + dataset));
    }

    private void gather(String dataset, Map<Need<?, ?>, String> needs, Map<Need<?, ?>, Lookups.Found> found)
            throws IOException {
        FiledFile.OfRecord filing = filed.needed().get(dataset);
        if (filing == null) {
            return;
        }
        List<Seat> seats = new ArrayList<>();
        try {
            needs.forEach((need, check) -> seats.add(new Seat(need, check)));
            Lane lane = monitor.lane();
            Optional<String> trouble = new FilingReader(plan(dataset), monitor).read(filing, (record, row, key) -> {
                lane.at(row);
                for (Seat seat : seats) {
                    seat.add(record, row, lane);
                }
            });
            for (Seat seat : seats) {
                trouble.ifPresent(reason -> failures.putIfAbsent(
                        seat.need,
                        "the filing of dataset " + dataset + " for " + filing.period() + ", which it needs, cannot be"
                                + " read: " + reason));
                if (!failures.containsKey(seat.need)) {
                    seat.arrange(lane)
                            .ifPresent(store ->
                                    found.put(seat.need, new Lookups.Found(store, seat.codec, filing.period())));
                }
            }
        } finally {
            for (Seat seat : seats) {
                seat.gathered.close();
            }
        }
    }

    /** One need while its records come. */
    private final class Seat {
        private final Need<Object, Record> need;
        private final String check;
        private final MemberCodec codec;
        private final GroupStore gathered = new GroupStore(scratch, 1, IN_MEMORY);
        private final GroupStore.Part part = gathered.part();

        @SuppressWarnings("unchecked") // a record is only put before the need if it is of its type
        Seat(Need<?, ?> need, String check) {
            this.need = (Need<Object, Record>) need;
            this.check = check;
            this.codec = MemberCodec.of(this.need.memberType());
        }

        void add(Record record, long row, Lane lane) throws IOException {
            if (failures.containsKey(need)) {
                return;
            }
            List<IOException> broken = new ArrayList<>(0);
            lane.enter(check);
            Optional<String> thrown = GuardedCall.run(() -> {
                String key = need.key().apply(record);
                if (!key.isEmpty()) {
                    try {
                        part.add(key, row, "", need.member().apply(record), codec);
                    } catch (IOException e) {
                        broken.add(e);
                        throw new UncheckedIOException(e);
                    }
                }
            });
            lane.leave();
            if (!broken.isEmpty()) {
                throw broken.get(0);
            }
            thrown.ifPresent(reason -> failures.put(need, reason));
        }

        /** Empty if the check's own code failed at it. */
        Optional<LookupStore> arrange(Lane lane) throws IOException {
            try {
                return Optional.of(LookupStore.of(gathered, (key, entries) -> fold(entries, lane), scratch, IN_MEMORY));
            } catch (FoldFailed e) {
                failures.put(need, e.reason);
                return Optional.empty();
            }
        }

        private byte[] fold(List<GroupEntry> entries, Lane lane) throws FoldFailed {
            if (entries.size() == 1) {
                return entries.get(0).member(0);
            }
            if (need.merge().isEmpty()) {
                throw new FoldFailed("the key by which it needs dataset " + need.dataset() + " does not tell rows "
                        + entries.get(0).row() + " and " + entries.get(1).row() + " apart");
            }
            BinaryOperator<Record> merge = need.merge().get();
            lane.enter(check);
            Outcome<byte[]> folded = GuardedCall.get(() -> {
                Record all = codec.read(entries.get(0).member(0));
                for (GroupEntry entry : entries.subList(1, entries.size())) {
                    all = merge.apply(all, codec.read(entry.member(0)));
                }
                return codec.encode(all);
            });
            lane.leave();
            if (folded instanceof Thrown<byte[]> thrown) {
                throw new FoldFailed(thrown.reason());
            }
            return ((Returned<byte[]>) folded).value();
        }
    }

    /** Ends the arranging of one need. */
    private static final class FoldFailed extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        FoldFailed(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
