package io.hegui.engine.check;

import io.hegui.engine.check.Exchange.Share;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.group.GroupEntry;
import io.hegui.engine.group.GroupPortion;
import io.hegui.engine.group.GroupPortion.Remembered;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.engine.report.Values;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CrossInstitutionCheck.Own;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A check across institutions: exchanges contributions key by key, and judges each. */
final class AcrossJudge implements SeatJudge {
    private final GroupSeat seat;
    private final Grouping.Across across;
    private final Exchange.Pool pool;
    private final CheckContext context;
    private final Disclosure disclosure;
    private final FindingFactory factory;
    private final int leastOthers;
    private final Ledger ledger;
    private final Lane lane;
    private final List<Said> said = new ArrayList<>();
    private final OwnKeys held = new OwnKeys();

    /** Read by all threads: once the check has thrown, nothing need be made ready for it. */
    private volatile boolean over;

    /** What the institution contributes, and under each key where its records stand. */
    private static final class OwnKeys {
        private final List<Exchange.Own> given = new ArrayList<>();
        private final List<List<GroupEntry>> entries = new ArrayList<>();
        private int shrunk;

        void add(Exchange.Own own, List<GroupEntry> places) {
            given.add(own);
            entries.add(places);
        }

        /** Takes over what another one has from one place on, as long as there is room for an exchange. */
        int fill(OwnKeys from, int start) {
            int end = Math.min(from.given.size(), start + Exchange.AT_ONCE - given.size());
            given.addAll(from.given.subList(start, end));
            entries.addAll(from.entries.subList(start, end));
            return end;
        }

        /** What stays for a later portion keeps none of this one in memory but where its records stand. */
        void shrink() {
            while (shrunk < entries.size()) {
                entries.set(
                        shrunk,
                        entries.get(shrunk).stream().map(GroupEntry::placeAlone).toList());
                shrunk++;
            }
        }

        void clear() {
            given.clear();
            entries.clear();
            shrunk = 0;
        }
    }

    /** A finding, and all of it. */
    private record Said(Finding finding, SupervisorFinding whole) {}

    private AcrossJudge(
            GroupSeat seat,
            Grouping.Across across,
            Exchange.Pool pool,
            CheckContext context,
            Disclosure disclosure,
            int leastOthers,
            FindingFactory factory,
            Ledger ledger,
            Lane lane) {
        this.seat = seat;
        this.across = across;
        this.pool = pool;
        this.context = context;
        this.disclosure = disclosure;
        this.leastOthers = leastOthers;
        this.factory = factory;
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
                    ((Returned<Disclosure>) disclosure).value(),
                    ((Returned<Integer>) leastOthers).value(),
                    factory,
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
            passOn();
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
        while (taken < made.given.size() && !over) {
            taken = held.fill(made, taken);
            if (held.given.size() == Exchange.AT_ONCE) {
                judgeHeld();
            }
        }
        held.shrink();
    }

    private void fail(String reason) {
        over = true;
        held.clear();
        said.clear();
        ledger.fail(seat.page().id(), reason);
    }

    private void judgeHeld() throws IOException {
        if (over || held.given.isEmpty()) {
            return;
        }
        List<List<Share>> others = pool.exchange(List.copyOf(held.given));
        for (int i = 0; i < held.given.size(); i++) {
            List<Share> shares = others.get(i);
            // One institution may have several shares: few need not be read, and many may still be of too few
            // institutions.
            if (shares.size() >= leastOthers) {
                Exchange.Own given = held.given.get(i);
                List<GroupEntry> entries = held.entries.get(i);
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
            across.check().judge(own, List.copyOf(institutions.values()), context, new Heard(own, institutions));
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
        return said.size();
    }

    @Override
    public void passOn() throws IOException {
        said.sort(Comparator.comparingLong(each -> each.finding().row()));
        for (Said each : said) {
            ledger.accept(each.finding(), each.whole());
        }
        said.clear();
    }

    private Optional<String> guarded(Lane own, Runnable call) {
        own.enter(seat.page().id());
        Optional<String> thrown = GuardedCall.run(call);
        own.leave();
        return thrown;
    }

    /** Takes what the check says of one key, and parts it. */
    private final class Heard implements DatasetFindings {
        private final Own<Record> own;
        private final Map<String, Record> institutions;
        private Set<RecordPlace> places = Set.of();

        Heard(Own<Record> own, Map<String, Record> institutions) {
            this.own = own;
            this.institutions = institutions;
        }

        @Override
        public void add(RecordPlace place, Observation observation) {
            if (places.isEmpty()) {
                places = new HashSet<>(own.places());
            }
            if (!places.contains(place)) {
                throw new IllegalArgumentException(
                        "a finding across institutions is about one of the institution's own records under the key");
            }
            add(new Place(place.row(), place.key(), List.of(), Map.of()), observation);
        }

        @Override
        public void add(Observation observation) {
            add(Place.FILING, observation);
        }

        private void add(Place place, Observation observation) {
            Finding whole = factory.of(seat.page(), place, disclosure.forSupervisor(observation));
            said.add(new Said(
                    factory.of(seat.page(), place, disclosure.forInstitution(observation)),
                    new SupervisorFinding(whole, shares())));
        }

        private List<SupervisorFinding.Share> shares() {
            List<SupervisorFinding.Share> shares = new ArrayList<>();
            institutions.forEach((institution, contribution) -> {
                Map<String, String> values = new TreeMap<>();
                seat.codec().values(contribution).forEach((name, value) -> values.put(name, Values.plain(value)));
                shares.add(new SupervisorFinding.Share(institution, values));
            });
            return shares;
        }
    }
}
