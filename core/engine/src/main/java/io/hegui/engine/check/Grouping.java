package io.hegui.engine.check;

import io.hegui.engine.group.GroupEntry;
import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a check remembers of records under the name of a group, and how it judges the group. Calls plugins. */
sealed interface Grouping {
    /** Empty for a check that remembers nothing of single records. */
    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    static Optional<Grouping> of(Check<?> check) {
        if (check instanceof GroupCheck<?, ?> groups) {
            return Optional.of(new Together((GroupCheck<Object, Record>) groups));
        }
        if (check instanceof CrossInstitutionCheck<?, ?> across) {
            return Optional.of(new Across((CrossInstitutionCheck<Object, Record>) across));
        }
        return check instanceof ChangeCheck<?, ?> changes
                ? Optional.of(new Then((ChangeCheck<Object, Record>) changes))
                : Optional.empty();
    }

    Class<? extends Record> memberType();

    /** Empty if the record belongs to none. */
    String group(Object record);

    Record member(Object record);

    /** Whether the record's group is to be judged however few belong to it. */
    default boolean mattersAlone(Object record) {
        return false;
    }

    /** Whether it compares with an earlier filing, whose records have negative row numbers. */
    boolean compares();

    /** Judges a group by what the institution has filed alone. */
    sealed interface Within extends Grouping {
        /** Smaller groups need not be judged, unless a record in them matters alone. */
        int leastMembers();

        void judge(List<GroupEntry> group, GroupSeat seat, CheckContext context, Said said);
    }

    /** Takes what a check has to say; row 0 for what is in no row. */
    interface Said {
        void add(long row, String key, Observation observation);
    }

    /** The records of one filing that belong together. */
    record Together(GroupCheck<Object, Record> check) implements Within {
        @Override
        public Class<? extends Record> memberType() {
            return check.memberType();
        }

        @Override
        public String group(Object record) {
            return check.group(record);
        }

        @Override
        public Record member(Object record) {
            return check.member(record);
        }

        @Override
        public boolean mattersAlone(Object record) {
            return check.mattersAlone(record);
        }

        @Override
        public boolean compares() {
            return false;
        }

        @Override
        public int leastMembers() {
            return check.leastMembers();
        }

        @Override
        public void judge(List<GroupEntry> group, GroupSeat seat, CheckContext context, Said said) {
            if (group.size() > GroupCheck.MOST_MEMBERS) {
                throw new IllegalStateException("a group has more than " + GroupCheck.MOST_MEMBERS + " members");
            }
            List<GroupCheck.Member<Record>> members = new ArrayList<>(group.size());
            for (GroupEntry entry : group) {
                members.add(new GroupCheck.Member<>(new RecordPlace(entry.row(), entry.key()), seat.read(entry)));
            }
            check.check(members, context, new Placed(said, false));
        }
    }

    /** One record in two filings. */
    record Then(ChangeCheck<Object, Record> check) implements Within {
        @Override
        public Class<? extends Record> memberType() {
            return check.memberType();
        }

        @Override
        public String group(Object record) {
            return check.key(record);
        }

        @Override
        public Record member(Object record) {
            return check.member(record);
        }

        @Override
        public boolean compares() {
            return true;
        }

        @Override
        public int leastMembers() {
            return 1;
        }

        @Override
        public void judge(List<GroupEntry> group, GroupSeat seat, CheckContext context, Said said) {
            Optional<GroupEntry> before = only(group, true);
            Optional<GroupEntry> now = only(group, false);
            GroupEntry placed = now.or(() -> before).orElseThrow();
            check.check(
                    new ChangeCheck.Change<>(
                            new RecordPlace(Math.abs(placed.row()), placed.key()),
                            before.map(entry -> seat.read(entry)),
                            now.map(entry -> seat.read(entry))),
                    context,
                    new Placed(said, now.isEmpty()));
        }

        private static Optional<GroupEntry> only(List<GroupEntry> group, boolean earlier) {
            List<GroupEntry> found =
                    group.stream().filter(entry -> entry.row() < 0 == earlier).toList();
            if (found.size() > 1) {
                throw new IllegalStateException(
                        "its key does not tell rows " + Math.abs(found.get(0).row()) + " and "
                                + Math.abs(found.get(1).row()) + " of one filing apart");
            }
            return found.stream().findFirst();
        }
    }

    /** What institutions have in common; {@link AcrossJudge} judges it. */
    record Across(CrossInstitutionCheck<Object, Record> check) implements Grouping {
        @Override
        public Class<? extends Record> memberType() {
            return check.contributionType();
        }

        @Override
        public String group(Object record) {
            return check.key(record);
        }

        @Override
        public Record member(Object record) {
            return check.contribution(record);
        }

        @Override
        public boolean mattersAlone(Object record) {
            return true;
        }

        @Override
        public boolean compares() {
            return false;
        }
    }

    /** Findings about records; one that is gone has no row in this filing. */
    record Placed(Said said, boolean gone) implements DatasetFindings {
        @Override
        public void add(RecordPlace place, Observation observation) {
            said.add(gone ? 0 : place.row(), place.key(), observation);
        }

        @Override
        public void add(Observation observation) {
            said.add(0, "", observation);
        }
    }
}
