package io.hegui.plugin.common.supervision;

import java.util.EnumSet;

/** The matters that a return names. */
public final class Matters {
    private final EnumSet<SupervisedMatter> named = EnumSet.noneOf(SupervisedMatter.class);

    void add(SupervisedMatter matter) {
        named.add(matter);
    }

    void addAll(Matters other) {
        named.addAll(other.named);
    }

    boolean has(SupervisedMatter matter) {
        return named.contains(matter);
    }
}
