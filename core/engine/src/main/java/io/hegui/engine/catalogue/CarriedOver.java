package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.expression.CompiledRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one catalogue leaves to the next, so that a change of some plugins does not have everything made and proved again.
 * It holds only what its catalogue uses itself, and so keeps no plugin in memory.
 *
 * @param proved examples that behaved
 * @param rules checks that are written as expressions, compiled
 * @param schemas how records are read
 */
record CarriedOver(
        Set<ProofGround> proved, Map<RuleGround, CompiledRule> rules, Map<Class<? extends Record>, Schema> schemas) {
    static final CarriedOver NONE = new CarriedOver(Set.of(), Map.of(), Map.of());

    CarriedOver {
        proved = Set.copyOf(proved);
        rules = Map.copyOf(rules);
        schemas = Map.copyOf(schemas);
    }

    /** Looks things up in what was left, and remembers what was asked for. */
    static final class Use<K, V> {
        private final Map<K, V> left;
        private final Map<K, V> used = new HashMap<>();

        Use(Map<K, V> left) {
            this.left = left;
        }

        /** What was left, or else what is made; empty if nothing can be made. */
        Optional<V> get(K key, Supplier<Optional<V>> making) {
            Optional<V> found =
                    Optional.ofNullable(used.getOrDefault(key, left.get(key))).or(making);
            found.ifPresent(value -> used.put(key, value));
            return found;
        }

        Map<K, V> used() {
            return used;
        }
    }
}
