package io.hegui.sdk.testkit;

import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.RecordPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a check says of records that are put before it as its kind demands. */
final class Observations {
    private Observations() {}

    /** @param check on records, groups or the dataset */
    static <T> List<Observation> of(Check<T> check, List<T> records, TestContext context) {
        if (check instanceof RecordCheck<T> recordCheck) {
            List<Observation> seen = new ArrayList<>();
            records.forEach(record -> recordCheck.check(record, context, seen::add));
            return seen;
        }
        if (check instanceof GroupCheck<T, ?> groupCheck) {
            return ofGroups(groupCheck, records, context);
        }
        return ofDataset((DatasetCheck<T, ?>) check, records, context);
    }

    private static <T, M extends Record> List<Observation> ofGroups(
            GroupCheck<T, M> check, List<T> records, TestContext context) {
        Map<String, List<Member<M>>> groups = new LinkedHashMap<>();
        Set<String> alone = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            String group = check.group(records.get(i));
            if (!group.isEmpty()) {
                RecordPlace place = new RecordPlace(i + 1L, Integer.toString(i + 1));
                groups.computeIfAbsent(group, none -> new ArrayList<>())
                        .add(new Member<>(place, check.member(records.get(i))));
                if (check.mattersAlone(records.get(i))) {
                    alone.add(group);
                }
            }
        }
        List<Observation> seen = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (members.size() >= check.leastMembers() || alone.contains(group)) {
                check.check(members, context, new Taking(seen));
            }
        });
        return seen;
    }

    private static <T, A> List<Observation> ofDataset(DatasetCheck<T, A> check, List<T> records, TestContext context) {
        return new Splits<>(check, records, context)
                .agreed().stream().map(Splits.Said::observation).toList();
    }

    private record Taking(List<Observation> seen) implements DatasetFindings {
        @Override
        public void add(RecordPlace place, Observation observation) {
            seen.add(observation);
        }

        @Override
        public void add(Observation observation) {
            seen.add(observation);
        }
    }
}
