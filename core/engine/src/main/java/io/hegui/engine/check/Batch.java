package io.hegui.engine.check;

import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.RecordPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records of one block that are judged together: check after check, so that each check's code and figures stay at hand.
 * Few enough to stay in the processor's near memory.
 */
final class Batch {
    static final int SIZE = 128;

    private final RecordBinder binder;
    private final Header header;
    private final Object[] records = new Object[SIZE];
    private final int[] rows = new int[SIZE];
    private final int[] days = new int[SIZE];
    private final @Nullable String[] keys = new String[SIZE];
    private final @Nullable Place[] places = new Place[SIZE];
    private final @Nullable RecordPlace[] recordPlaces = new RecordPlace[SIZE];
    private RowBlock block = new RowBlock();
    private long before;
    private int size;
    private int firstDay;
    private int lastDay;

    Batch(RecordBinder binder, Header header) {
        this.binder = binder;
        this.header = header;
    }

    /** A day as a number in the order of days. */
    static int number(LocalDate day) {
        return (day.getYear() << 9) + (day.getMonthValue() << 5) + day.getDayOfMonth();
    }

    /** @param rowsBefore data rows of the file in front of the block */
    void begin(RowBlock in, long rowsBefore) {
        block = in;
        before = rowsBefore;
        clear();
    }

    void clear() {
        size = 0;
        firstDay = Integer.MAX_VALUE;
        lastDay = Integer.MIN_VALUE;
    }

    /** Adds the record that the binder has just made. */
    void add(Record record, int row, LocalDate day) {
        records[size] = record;
        keys[size] = binder.keyText().orElse(null);
        places[size] = null;
        recordPlaces[size] = null;
        rows[size] = row;
        int number = number(day);
        days[size] = number;
        firstDay = Math.min(firstDay, number);
        lastDay = Math.max(lastDay, number);
        size++;
    }

    boolean isFull() {
        return size == SIZE;
    }

    int size() {
        return size;
    }

    Object record(int index) {
        return records[index];
    }

    /** Row of the block. */
    int row(int index) {
        return rows[index];
    }

    int day(int index) {
        return days[index];
    }

    /** The earliest day of all records. */
    int firstDay() {
        return firstDay;
    }

    /** The latest day of all records. */
    int lastDay() {
        return lastDay;
    }

    /** Row of the file, from 1. */
    long number(int row) {
        return before + row + 1;
    }

    /** Where a row of the block stands, for its findings. */
    Place place(int row) {
        return new Place(
                number(row), binder.key(block, row, number(row)), binder.personal(block, row), header.own(block, row));
    }

    /** Where a record stands; made once for all its findings. */
    Place placeOf(int index) {
        Place place = places[index];
        if (place == null) {
            place = place(rows[index]);
            places[index] = place;
        }
        return place;
    }

    /** The same for a check that gathers records; made once for all of them. */
    RecordPlace recordPlace(int index) {
        RecordPlace place = recordPlaces[index];
        if (place == null) {
            long number = number(rows[index]);
            String key = keys[index];
            place = new RecordPlace(number, key == null ? binder.key(block, rows[index], number) : key);
            recordPlaces[index] = place;
        }
        return place;
    }
}
