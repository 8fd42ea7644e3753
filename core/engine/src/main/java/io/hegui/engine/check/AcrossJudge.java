package io.hegui.engine.check;

import io.hegui.engine.check.Exchange.Share;
import io.hegui.engine.check.GroupJudge.GroupSeat;
import io.hegui.engine.group.GroupStore;
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
import java.util.UUID;
import java.util.function.Function;

/** One check across institutions at the end of a run: exchanges contributions key by key, and judges each. */
final class AcrossJudge {
    /** Findings that are put in the order of the file; more come in portions, each in that order. */
    private static final int SORTED = 100_000;

    private final GroupSeat seat;
    private final Grouping.Across across;
    private final CheckContext context;
    private final Disclosure disclosure;
    private final FindingFactory factory;
    private final int leastOthers;
    private final Ledger ledger;
    private final Lane lane;
    private final List<Said> said = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    /**
     * What the institution contributes under a key.
     *
     * @param entries where its records stand
     */
    private record Held(List<GroupStore.Entry> entries, Exchange.Own given) {}

    /** A finding, and all of it. */
    private record Said(Finding finding, SupervisorFinding whole) {}

    AcrossJudge(
            GroupSeat seat,
            Grouping.Across across,
            CheckContext context,
            Disclosure disclosure,
            int leastOthers,
            FindingFactory factory,
            Ledger ledger,
            Lane lane) {
        this.seat = seat;
        this.across = across;
        this.context = context;
        this.disclosure = disclosure;
        this.leastOthers = leastOthers;
        this.factory = factory;
        this.ledger = ledger;
        this.lane = lane;
    }

    /** @param threads by which contributions are put together */
    void judge(Exchange exchange, int threads, RunMonitor monitor) throws IOException {
        try (Exchange.Pool pool = exchange.open(seat.page().id(), seat.codec().shape());
                InOrder<List<Held>> portions = new InOrder<>(
                        GroupStore.PORTIONS, threads, monitor, lane, (portion, own) -> hold(portion, pool, own))) {
            for (int i = 0; i < GroupStore.PORTIONS; i++) {
                for (Held each : portions.next()) {
                    held.add(each);
                    if (held.size() == Exchange.AT_ONCE) {
                        judgeHeld(pool);
                    }
                }
            }
            judgeHeld(pool);
            passOn();
            pool.complete();
        } catch (CheckThrew e) {
            ledger.fail(seat.page().id(), e.reason);
        } catch (Exchange.OtherShapeException e) {
            ledger.fail(new CheckFailure(
                    seat.page().id(), String.valueOf(e.getMessage()), CheckFailure.Cause.SURROUNDINGS));
        }
    }

    /** On any thread of the run. */
    private List<Held> hold(int portion, Exchange.Pool pool, Lane own) throws IOException {
        List<GroupStore.Group> groups = seat.store().portion(portion, 1);
        Function<String, UUID> sealing = pool.sealing();
        List<Held> made = new ArrayList<>(groups.size());
        guarded(own, () -> {
            for (GroupStore.Group group : groups) {
                made.add(hold(group, sealing));
                own.next();
            }
        });
        return made;
    }

    private Held hold(GroupStore.Group group, Function<String, UUID> sealing) {
        List<GroupStore.Entry> entries = group.entries();
        if (entries.size() > GroupCheck.MOST_MEMBERS) {
            throw new IllegalStateException("a key has more than " + GroupCheck.MOST_MEMBERS + " records");
        }
        byte[] bytes = entries.get(0).member();
        if (entries.size() > 1) {
            Record all = seat.codec().read(bytes);
            for (GroupStore.Entry entry : entries.subList(1, entries.size())) {
                all = across.check().merge(all, seat.codec().read(entry.member()));
            }
            bytes = seat.codec().encode(all);
        }
        return new Held(entries, new Exchange.Own(group.name(), sealing.apply(group.name()), bytes));
    }

    private void judgeHeld(Exchange.Pool pool) throws IOException {
        if (held.isEmpty()) {
            return;
        }
        List<List<Share>> others = pool.exchange(held.stream().map(Held::given).toList());
        for (int i = 0; i < held.size(); i++) {
            Held each = held.get(i);
            List<Share> shares = others.get(i);
            // One institution may have several shares: few need not be read, and many may still be of too few
            // institutions.
            if (shares.size() >= leastOthers) {
                guarded(lane, () -> judge(each, institutions(shares)));
            }
        }
        held.clear();
        if (said.size() >= SORTED) {
            passOn();
        }
    }

    private void judge(Held each, Map<String, Record> institutions) {
        if (institutions.size() >= leastOthers) {
            List<RecordPlace> places = each.entries().stream()
                    .map(entry -> new RecordPlace(entry.row(), entry.key()))
                    .toList();
            Own<Record> own = new Own<>(places, seat.codec().read(each.given().contribution()));
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

    private void passOn() throws IOException {
        said.sort(Comparator.comparingLong(each -> each.finding().row()));
        for (Said each : said) {
            ledger.accept(each.finding(), each.whole());
        }
        said.clear();
    }

    private void guarded(Lane own, Runnable call) throws CheckThrew {
        own.enter(seat.page().id());
        Optional<String> thrown = GuardedCall.run(call);
        own.leave();
        if (thrown.isPresent()) {
            throw new CheckThrew(thrown.get());
        }
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

    /** Ends the judging of a check. */
    private static final class CheckThrew extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        CheckThrew(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
