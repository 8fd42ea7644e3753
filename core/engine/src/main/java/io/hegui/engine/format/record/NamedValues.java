package io.hegui.engine.format.record;

import io.hegui.engine.format.Columns;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of one record while it is read: of the dataset's columns by position, of others by name. */
public final class NamedValues {
    private final Columns columns;
    private final int limit;
    private final @Nullable String[] values;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private long line;
    private int size;

    NamedValues(Columns columns, Limits limits) {
        this.columns = columns;
        this.limit = limits.recordBytes();
        this.values = new @Nullable String[columns.names().size()];
    }

    /** @param startLine line the record starts on, from 1; 0 where the format has no lines */
    public void begin(long startLine) {
        line = startLine;
        size = 0;
        Arrays.fill(values, null);
        others.clear();
    }

    /** @throws FaultException if the record has that value already, or has become too long */
    public void put(String name, String value) throws FaultException {
        size += name.length() + value.length();
        if (size > limit) {
            throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, line));
        }
        Integer position = positions.get(name);
        if (position == null) {
            position = columns.find(name).orElse(-1);
            if (positions.size() < 10_000) {
                positions.put(name, position);
            }
        }
        boolean twice;
        if (position < 0) {
            twice = others.put(name, value) != null;
        } else {
            twice = values[position] != null;
            values[position] = value;
        }
        if (twice) {
            throw new FaultException(
                    new Fault(Fault.Reason.MALFORMED, line, Map.of("detail", "'" + name + "' comes twice")));
        }
    }

    long line() {
        return line;
    }

    Optional<String> value(int column) {
        return Optional.ofNullable(values[column]);
    }

    /** Values of names that are no column, in the order of the file. */
    Map<String, String> others() {
        return others;
    }

    static boolean isOwn(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("x_");
    }
}
