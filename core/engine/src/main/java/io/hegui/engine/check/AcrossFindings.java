package io.hegui.engine.check;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.engine.report.Values;
import io.hegui.sdk.check.CrossInstitutionCheck.Own;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a check across institutions says, parted: what the institution may know of it, and all of it for the supervisor. */
final class AcrossFindings {
    private final GroupSeat seat;
    private final Disclosure disclosure;
    private final FindingFactory factory;
    private final Ledger ledger;
    private final List<Said> said = new ArrayList<>();

    /** A finding, and all of it. */
    private record Said(Finding finding, SupervisorFinding whole) {}

    AcrossFindings(GroupSeat seat, Disclosure disclosure, FindingFactory factory, Ledger ledger) {
        this.seat = seat;
        this.disclosure = disclosure;
        this.factory = factory;
        this.ledger = ledger;
    }

    /** Takes what the check says of one key. */
    DatasetFindings of(Own<Record> own, Map<String, Record> institutions) {
        return new OfKey(own, institutions);
    }

    int waiting() {
        return said.size();
    }

    /** Hands them over in the order of the file. */
    void passOn() throws IOException {
        said.sort(Comparator.comparingLong(each -> each.finding().row()));
        for (Said each : said) {
            ledger.accept(each.finding(), each.whole());
        }
        said.clear();
    }

    void clear() {
        said.clear();
    }

    private final class OfKey implements DatasetFindings {
        private final Own<Record> own;
        private final Map<String, Record> institutions;
        private Set<RecordPlace> places = Set.of();

        OfKey(Own<Record> own, Map<String, Record> institutions) {
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
