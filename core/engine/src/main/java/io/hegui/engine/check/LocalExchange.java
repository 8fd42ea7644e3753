package io.hegui.engine.check;

import io.hegui.sdk.dataset.Filing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An exchange in memory: for examples and tests, where institutions file one after the other. One thread at a time. */
public final class LocalExchange {
    private final Map<Subject, TreeMap<String, Given>> given = new HashMap<>();

    private record Subject(String check, String period) {}

    private record Given(String shape, Map<String, byte[]> contributions) {}

    /** The exchange of one filing; what it contributes counts once its run has come to its end. */
    public Exchange of(Filing filing) {
        return (check, shape) -> {
            TreeMap<String, Given> all =
                    given.computeIfAbsent(new Subject(check, filing.period().toString()), none -> new TreeMap<>());
            long strangers = all.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(filing.institution())
                            && !entry.getValue().shape().equals(shape))
                    .count();
            if (strangers > 0) {
                throw new Exchange.OtherShapeException((int) strangers);
            }
            return new Local(all, filing.institution(), new Given(shape, new HashMap<>()));
        };
    }

    private record Local(TreeMap<String, Given> all, String institution, Given own) implements Exchange.Pool {
        @Override
        public List<List<Exchange.Share>> exchange(List<Exchange.Own> keys) {
            List<List<Exchange.Share>> others = new ArrayList<>();
            for (Exchange.Own key : keys) {
                own.contributions().put(key.key(), key.contribution());
                others.add(all.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(institution))
                        .flatMap(entry -> Optional.ofNullable(
                                entry.getValue().contributions().get(key.key()))
                                .map(value -> new Exchange.Share(entry.getKey(), value))
                                .stream())
                        .toList());
            }
            return others;
        }

        @Override
        public void complete() {
            all.put(institution, own);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
