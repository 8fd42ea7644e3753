package io.hegui.engine.bind;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The readers of one dataset's rows. A class for each order of fields that has come lately, since a class that was
 * written before is one the compiler knows already.
 */
final class RowReaders {
    private static final int KEPT = 16;

    private final Class<? extends Record> recordType;
    private final List<BoundColumn> columns;
    private final Map<List<Integer>, Constructor<? extends RowReader>> known = new LinkedHashMap<>(KEPT, 0.75f, true);

    private RowReaders(Class<? extends Record> recordType, List<BoundColumn> columns) {
        this.recordType = recordType;
        this.columns = List.copyOf(columns);
    }

    /** @throws ReflectiveOperationException if the record or its constructor is out of reach */
    static RowReaders of(Class<? extends Record> recordType, List<BoundColumn> columns)
            throws ReflectiveOperationException {
        RowReaders readers = new RowReaders(recordType, columns);
        // whatever is wrong with the record is found now, not when the first file comes
        readers.constructor(IntStream.range(0, columns.size()).boxed().toList());
        return readers;
    }

    /** A new reader for files with such a header, which must be usable. */
    RowReader reader(Header header) {
        try {
            RowReader reader = constructor(header.columnOfField()).newInstance();
            reader.prepare(columns.toArray(BoundColumn[]::new));
            return reader;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rows of " + recordType.getName() + " cannot be read", e);
        }
    }

    private synchronized Constructor<? extends RowReader> constructor(List<Integer> columnOfField)
            throws ReflectiveOperationException {
        Constructor<? extends RowReader> constructor = known.get(columnOfField);
        if (constructor == null) {
            constructor = RowReaderClass.of(recordType, columns, columnOfField).getConstructor();
            known.put(columnOfField, constructor);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return constructor;
    }
}
