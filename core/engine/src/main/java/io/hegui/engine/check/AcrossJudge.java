package io.hegui.engine.check;

import io.hegui.engine.check.Exchange.Share;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.group.GroupEntry;
import io.hegui.engine.group.GroupPortion;
import io.hegui.engine.group.GroupPortion.Remembered;
import io.hegui.engine.report.FindingFactory;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CrossInstitutionCheck.Own;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A check across institutions: exchanges contributions key by key, and judges each. */
final class AcrossJudge implements SeatJudge {
    private final GroupSeat seat;
    private final Grouping.Across across;
    private final Exchange.Pool pool;
    private final CheckContext context;
    private final int leastOthers;
    private final AcrossFindings findings;
    private final Ledger ledger;
    private final Lane lane;
    private final OwnKeys held = new OwnKeys();

    /** Read by all threads: once the check has thrown, nothing need be made ready for it. */
    private volatile boolean over;

    private AcrossJudge(
            GroupSeat seat,
            Grouping.Across across,
            Exchange.Pool pool,
            CheckContext context,
            int leastOthers,
            AcrossFindings findings,
            Ledger ledger,
            Lane lane) {
        this.seat = seat;
        this.across = across;
        this.pool = pool;
        this.context = context;
        this.leastOthers = leastOthers;
        this.findings = findings;
        this.ledger = ledger;
        this.lane = lane;
    }

    /** Empty if the check has failed. */
    static Optional<SeatJudge> open(
            GroupSeat seat,
            Grouping.Across across,
            Exchange exchange,
            RunFrame frame,
            FindingFactory factory,
            Ledger ledger,
            Lane lane)
            throws IOException {
        Outcome<Disclosure> disclosure =
                GuardedCall.get(() -> new Disclosure(across.check().disclosed(), frame.columns(), seat.page()));
        if (disclosure instanceof Thrown<Disclosure> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return Optional.empty();
        }
        Outcome<Integer> leastOthers = GuardedCall.get(across.check()::leastOthers);
        if (leastOthers instanceof Thrown<Integer> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return Optional.empty();
        }
        CheckContext context = frame.context();
        try {
            return Optional.of(new AcrossJudge(
                    seat,
                    across,
                    exchange.open(seat.page().id(), seat.codec().shape()),
                    context,
                    ((Returned<Integer>) leastOthers).value(),
                    new AcrossFindings(seat, ((Returned<Disclosure>) disclosure).value(), factory, ledger),
                    ledger,
                    lane));
        } catch (Exchange.OtherShapeException e) {
            ledger.fail(new CheckFailure(
                    seat.page().id(), String.valueOf(e.getMessage()), CheckFailure.Cause.SURROUNDINGS));
            return Optional.empty();
        }
    }

    /** Each of its records matters alone, so that it need not have groups put together that it has no part in. */
    @Override
    public int least() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Portion judge(GroupPortion groups, Seals seals, Lane own) {
        if (over) {
            return () -> {};
        }
        OwnKeys made = new OwnKeys();
        Optional<String> thrown = guarded(own, () -> {
            for (Remembered group : groups.of(seat.number(), 1)) {
                byte[] contribution = contribution(group.entries());
                made.add(new Exchange.Own(seals.of(group.group()), contribution), group.entries());
                own.next();
            }
        });
        return () -> take(made, thrown);
    }

    @Override
    public void end() throws IOException {
        judgeHeld();
        if (!over) {
            findings.passOn();
            pool.complete();
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
    }

    private byte[] contribution(List<GroupEntry> entries) {
        if (entries.size() > GroupCheck.MOST_MEMBERS) {
            throw new IllegalStateException("a key has more than " + GroupCheck.MOST_MEMBERS + " records");
        }
        byte[] bytes = entries.get(0).member(seat.number());
        if (entries.size() == 1) {
            return bytes;
        }
        Record all = seat.codec().read(bytes);
        for (GroupEntry entry : entries.subList(1, entries.size())) {
            all = across.check().merge(all, seat.read(entry));
        }
        return seat.codec().encode(all);
    }

    /** Once the check has thrown, nothing of it counts. */
    private void take(OwnKeys made, Optional<String> thrown) throws IOException {
        if (!over) {
            thrown.ifPresent(this::fail);
        }
        int taken = 0;
        while (taken < made.size() && !over) {
            taken = held.fill(made, taken);
            if (held.size() == Exchange.AT_ONCE) {
                judgeHeld();
            }
        }
        held.shrink();
    }

    private void fail(String reason) {
        over = true;
        held.clear();
        findings.clear();
        ledger.fail(seat.page().id(), reason);
    }

    private void judgeHeld() throws IOException {
        if (over || held.size() == 0) {
            return;
        }
        List<List<Share>> others = pool.exchange(held.given());
        for (int i = 0; i < held.size(); i++) {
            List<Share> shares = others.get(i);
            // One institution may have several shares: few need not be read, and many may still be of too few
            // institutions.
            if (shares.size() >= leastOthers) {
                Exchange.Own given = held.given(i);
                List<GroupEntry> entries = held.entries(i);
                guarded(lane, () -> judge(given, entries, institutions(shares))).ifPresent(this::fail);
            }
        }
        held.clear();
    }

    private void judge(Exchange.Own given, List<GroupEntry> entries, Map<String, Record> institutions) {
        if (institutions.size() >= leastOthers) {
            List<RecordPlace> places = entries.stream()
                    .map(entry -> new RecordPlace(entry.row(), entry.key()))
                    .toList();
            Own<Record> own = new Own<>(places, seat.codec().read(given.contribution()));
            across.check().judge(own, List.copyOf(institutions.values()), context, findings.of(own, institutions));
        }
    }

    private Map<String, Record> institutions(List<Share> shares) {
        if (shares.isEmpty()) {
            return Map.of();
        }
        Map<String, Record> institutions = new TreeMap<>();
        for (Share share : shares) {
            institutions.merge(share.institution(), seat.codec().read(share.contribution()), across.check()::merge);
        }
        return institutions;
    }

    @Override
    public int waiting() {
        return findings.waiting();
    }

    @Override
    public void passOn() throws IOException {
        findings.passOn();
    }

    private Optional<String> guarded(Lane own, Runnable call) {
        own.enter(seat.page().id());
        Optional<String> thrown = GuardedCall.run(call);
        own.leave();
        return thrown;
    }
}
