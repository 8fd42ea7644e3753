package io.hegui.engine.reference;

import io.hegui.sdk.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code date,kind,name,source}: days off ({@code holiday}) and make-up working days ({@code workday}). */
public final class CalendarFile {
    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    /**
     * Adds the days of one file.
     *
     * @throws ReferenceException naming the first line that is wrong, or that contradicts another
     */
    public CalendarFile add(String file, byte[] bytes) {
        for (Table.Row row : Table.read(file, bytes, "date", "kind", "name", "source")) {
            boolean works = switch (row.required("kind")) {
                case "workday" -> true;
                case "holiday" -> false;
                default -> throw row.wrong(ReferenceRefusals.NO_KIND.with(row.get("kind")));
            };
            LocalDate day = row.day("date");
            Boolean before = exceptions.put(day, works);
            if (before != null) {
                throw row.wrong(ReferenceRefusals.DAY_TWICE.with(day));
            }
        }
        return this;
    }

    /** @throws ReferenceException if no day was added */
    public WorkingCalendar calendar() {
        if (exceptions.isEmpty()) {
            throw new ReferenceException("calendar", ReferenceRefusals.NO_CALENDAR.with());
        }
        return new WorkingCalendar(exceptions);
    }
}
