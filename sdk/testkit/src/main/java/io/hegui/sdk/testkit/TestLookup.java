package io.hegui.sdk.testkit;

import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Records under their keys, as a check under test looks them up. */
record TestLookup<M>(Map<String, M> members, Period period) implements Lookup<M> {
    static <T, M extends Record> TestLookup<M> of(Need<T, M> need, List<T> records, Period period) {
        BinaryOperator<M> merge = need.merge().orElse((left, right) -> {
            throw new IllegalArgumentException(
                    "two records of dataset '" + need.dataset() + "' have the same key, and the need merges none");
        });
        Map<String, M> members = new HashMap<>();
        for (T record : records) {
            String key = need.key().apply(record);
            if (!key.isEmpty()) {
                members.merge(key, need.member().apply(record), merge);
            }
        }
        return new TestLookup<>(members, period);
    }

    @Override
    public Optional<M> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    @Override
    public long size() {
        return members.size();
    }
}
