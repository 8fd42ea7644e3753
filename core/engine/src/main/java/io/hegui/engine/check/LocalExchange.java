package io.hegui.engine.check;

import io.hegui.sdk.dataset.Filing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** An exchange in memory: for examples and tests, where institutions file one after the other. One thread at a time. */
public final class LocalExchange {
    private final Map<Subject, TreeMap<String, Given>> given = new HashMap<>();

    private record Subject(String check, String period) {}

    /** What one institution has given; arranged by key once another one asks. */
    private static final class Given {
        private final String shape;
        private final List<Exchange.Own> given = new ArrayList<>();
        private final Map<UUID, byte[]> byKey = new HashMap<>();

        Given(String shape) {
            this.shape = shape;
        }

        Optional<byte[]> under(UUID key) {
            if (byKey.size() < given.size()) {
                given.forEach(own -> byKey.put(own.key(), own.contribution()));
            }
            return Optional.ofNullable(byKey.get(key));
        }
    }

    /** The exchange of one filing; what it contributes counts once its run has come to its end. */
    public Exchange of(Filing filing) {
        return new OfOne(given, filing);
    }

    private record OfOne(Map<Subject, TreeMap<String, Given>> given, Filing filing) implements Exchange {
        @Override
        public Function<byte[], UUID> sealing() {
            return UUID::nameUUIDFromBytes;
        }

        @Override
        public Pool open(String check, String shape) throws OtherShapeException {
            TreeMap<String, Given> all =
                    given.computeIfAbsent(new Subject(check, filing.period().toString()), none -> new TreeMap<>());
            long strangers = all.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(filing.institution())
                            && !entry.getValue().shape.equals(shape))
                    .count();
            if (strangers > 0) {
                throw new OtherShapeException((int) strangers);
            }
            return new Local(all, filing.institution(), new Given(shape));
        }
    }

    private record Local(TreeMap<String, Given> all, String institution, Given own) implements Exchange.Pool {
        @Override
        public List<List<Exchange.Share>> exchange(List<Exchange.Own> keys) {
            own.given.addAll(keys);
            if (all.keySet().stream().allMatch(institution::equals)) {
                return Collections.nCopies(keys.size(), List.of());
            }
            List<List<Exchange.Share>> others = new ArrayList<>(keys.size());
            for (Exchange.Own key : keys) {
                List<Exchange.Share> shares = new ArrayList<>(0);
                all.forEach((other, given) -> {
                    if (!other.equals(institution)) {
                        given.under(key.key()).ifPresent(value -> shares.add(new Exchange.Share(other, value)));
                    }
                });
                others.add(shares);
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
