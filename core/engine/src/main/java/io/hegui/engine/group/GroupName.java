package io.hegui.engine.group;

import io.hegui.engine.bind.Hashes;
import java.nio.charset.StandardCharsets;

/** What a group is called, written out once for all checks that call a record's group the same. */
final class GroupName {
    /** The first byte of a hash is the number of the portion. */
    private static final int PORTION_SHIFT = 56;

    private final String text;
    private final byte[] utf8;
    private final long hash;

    GroupName(String text) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
        this.hash = Hashes.wide(utf8, 0, utf8.length);
    }

    /** Which portion an entry of that hash is in. */
    static int portion(long hash) {
        return (int) (hash >>> PORTION_SHIFT);
    }

    boolean is(String other) {
        return text.equals(other);
    }

    byte[] utf8() {
        return utf8;
    }

    int portion() {
        return portion(hash);
    }

    long hash() {
        return hash;
    }
}
