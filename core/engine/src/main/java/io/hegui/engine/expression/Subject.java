package io.hegui.engine.expression;

import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a rule judges. */
public sealed interface Subject {
    /** The class or interface through which a record of that dataset is seen; empty if it is not judged. */
    Optional<Class<?>> through(Dataset<?> dataset);

    /** What it is called. */
    String name();

    /** The key by which a page names it. */
    String key();

    /** Every dataset of that id, whoever files it. */
    record OfDataset(String name) implements Subject {
        @Override
        public Optional<Class<?>> through(Dataset<?> dataset) {
            return dataset.id().equals(name) ? Optional.of(dataset.recordType()) : Optional.empty();
        }

        @Override
        public String key() {
            return "dataset";
        }
    }

    /**
     * Every dataset whose record implements that interface; only what all of them have is seen.
     *
     * @param name with or without package
     */
    record OfInterface(String name) implements Subject {
        @Override
        public Optional<Class<?>> through(Dataset<?> dataset) {
            Deque<Class<?>> open =
                    new ArrayDeque<>(Arrays.asList(dataset.recordType().getInterfaces()));
            while (!open.isEmpty()) {
                Class<?> type = open.removeFirst();
                if (List.of(type.getSimpleName(), type.getName()).contains(name)) {
                    return Optional.of(type);
                }
                open.addAll(Arrays.asList(type.getInterfaces()));
            }
            return Optional.empty();
        }

        @Override
        public String key() {
            return "interface";
        }
    }
}
