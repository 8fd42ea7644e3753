package io.hegui.engine.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the class of one rule, below the loader of the record that it judges, so that both go together. It sees what that
 * loader sees and what the class is built on, and keeps the objects among the rule's constants. Public because compiled
 * classes lie in another package.
 */
public final class RuleLoader extends ClassLoader {
    private static final Map<String, Class<?>> SHOWN = Stream.of(
                    CompiledRule.class, Outline.class, Computation.class, FixedForm.class, RuleLoader.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));
    private static final String PATTERNS = "com.google.re2j.";

    private final List<Object> constants = new ArrayList<>();
    private final Map<String, Class<?>> others = new HashMap<>();

    RuleLoader(ClassLoader recordLoader) {
        super(recordLoader);
    }

    /** Number of a constant. */
    int keep(Object constant) {
        int known = constants.indexOf(constant);
        if (known >= 0) {
            return known;
        }
        constants.add(constant);
        return constants.size() - 1;
    }

    List<Object> constants() {
        return constants;
    }

    Class<?> define(String name, byte[] classFile) {
        return defineClass(name, classFile, 0, classFile.length);
    }

    /** Lets the class see another, which may be of another plugin: that of a code in a dataset that is looked into. */
    void show(Class<?> other) {
        if (other.getClassLoader() != null) {
            others.put(other.getName(), other);
        }
    }

    /** A constant of the class that this loader made. */
    public static Object constant(Class<?> made, int number) {
        return ((RuleLoader) made.getClassLoader()).constants.get(number);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> shown = SHOWN.getOrDefault(name, others.get(name));
        if (shown != null) {
            return shown;
        }
        return name.startsWith(PATTERNS)
                ? Class.forName(name, false, RuleLoader.class.getClassLoader())
                : super.loadClass(name, resolve);
    }
}
