package io.hegui.bench.expression;

import io.hegui.bench.plugin.BenchLoan;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.expression.RuleNeed;
import io.hegui.engine.group.GroupStore;
import io.hegui.engine.group.LookupStore;
import io.hegui.engine.group.MemberCodec;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pledges for every tenth loan of the book, kept for rules as a gateway keeps them. */
final class Pledges implements Closeable {
    static final String NAME = "pledges";
    static final String DATASET = "bench-pledge";
    static final RuleNeed NEED = RuleNeed.of(NAME, DATASET, PledgeRow.class, Schema.of(PledgeRow.class), "loan_id")
            .orElseThrow();

    private static final int EVERY = 10;
    private static final int IN_MEMORY = 8 << 20;
    private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

    private final List<PledgeRow> rows = new ArrayList<>();
    private final Map<Need<?, ?>, Kept> kept = new HashMap<>();

    Pledges(BenchLoan[] loans) {
        for (int i = 0; i < loans.length; i += EVERY) {
            BenchLoan loan = loans[i];
            boolean late = i % (EVERY * 7) == 0;
            rows.add(new PledgeRow(
                    loan.loanId(),
                    i % (EVERY * 5) == 0 ? loan.fee() : loan.principal(),
                    late ? loan.disburseDate().plusDays(1) : loan.contractDate(),
                    loan.maturityDate()));
        }
    }

    List<PledgeRow> rows() {
        return rows;
    }

    /** What a compiled rule remembers of them, by their keys. */
    @SuppressWarnings("unchecked") // the rules of the book need nothing but pledges
    synchronized <M extends Record> Lookup<M> lookup(Need<?, M> need) {
        Kept found = kept.computeIfAbsent(need, any -> keep((Need<PledgeRow, M>) any));
        return new Answers<>(found, need.memberType());
    }

    @Override
    public synchronized void close() throws IOException {
        for (Kept each : kept.values()) {
            each.store().close();
        }
    }

    private <M extends Record> Kept keep(Need<PledgeRow, M> need) {
        MemberCodec codec = MemberCodec.of(need.memberType());
        try (GroupStore gathered = new GroupStore(SCRATCH, 1, IN_MEMORY)) {
            GroupStore.Part part = gathered.part();
            long number = 0;
            for (PledgeRow row : rows) {
                part.add(need.key().apply(row), ++number, "", need.member().apply(row), codec);
            }
            return new Kept(
                    LookupStore.of(gathered, (key, entries) -> entries.get(0).member(0), SCRATCH, IN_MEMORY), codec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kept(LookupStore store, MemberCodec codec) {}

    private record Answers<M>(Kept kept, Class<M> type) implements Lookup<M> {
        @Override
        public Optional<M> find(String key) {
            try {
                return kept.store()
                        .find(key)
                        .map(member -> type.cast(kept.codec().read(member)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long size() {
            return kept.store().size();
        }

        @Override
        public Period period() {
            return RuleJudges.FILING.period();
        }
    }
}
