package io.hegui.engine.bind;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds keys that come twice, exactly, in little memory: hashes of all keys are remembered, and only if two of them
 * meet is the file read again, to look at the keys behind hashes that meet.
 */
public final class DuplicateKeys {
    /** Reads the identities of the whole file again. */
    public interface Identities {
        void forEach(Visitor visitor) throws IOException;
    }

    /** Sees one row's identity. */
    public interface Visitor {
        void visit(long row, String identity);
    }

    private final Identities identities;
    private LongSet seen = new LongSet();
    private boolean suspicious;
    private final Map<String, Long> firstRows = new HashMap<>();

    public DuplicateKeys(Identities identities) {
        this.identities = identities;
    }

    /** The row that had this identity first, if that is another row. Rows are asked in their order. */
    public OptionalLong firstRow(long row, String identity) throws IOException {
        if (!suspicious) {
            if (seen.add(hash(identity))) {
                return OptionalLong.empty();
            }
            lookCloser();
        }
        Long first = firstRows.get(identity);
        return first == null || first >= row ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private void lookCloser() throws IOException {
        suspicious = true;
        seen = new LongSet();
        LongSet suspects = new LongSet();
        identities.forEach((row, identity) -> {
            long hash = hash(identity);
            if (!seen.add(hash)) {
                suspects.add(hash);
            }
        });
        seen = new LongSet();
        identities.forEach((row, identity) -> {
            if (suspects.contains(hash(identity))) {
                firstRows.putIfAbsent(identity, row);
            }
        });
    }

    private static long hash(String identity) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < identity.length(); i++) {
            hash = (hash ^ identity.charAt(i)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
