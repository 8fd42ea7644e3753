package io.hegui.engine.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One value of a parameter, not yet parsed, and where and when it holds.
 *
 * @param types institution types; empty for all
 * @param region first digits of the region codes it holds in; empty for all
 * @param line where it stands in its file
 */
record ParameterRow(
        LocalDate from,
        Optional<LocalDate> to,
        Set<String> types,
        String region,
        String value,
        String source,
        long line) {
    ParameterRow {
        types = Set.copyOf(types);
    }

    boolean concerns(String institutionType, String filerRegion) {
        return (types.isEmpty() || types.contains(institutionType)) && filerRegion.startsWith(region);
    }

    /** Whether two rows claim the same day for the same filers with the same precision. */
    boolean contradicts(ParameterRow other) {
        return region.equals(other.region) && sharesTypes(other) && sharesDays(other);
    }

    private boolean sharesTypes(ParameterRow other) {
        if (types.isEmpty() || other.types.isEmpty()) {
            return types.isEmpty() && other.types.isEmpty();
        }
        return types.stream().anyMatch(other.types::contains);
    }

    private boolean sharesDays(ParameterRow other) {
        return endsNotBefore(other.from) && other.endsNotBefore(from);
    }

    private boolean endsNotBefore(LocalDate day) {
        return to.map(last -> !last.isBefore(day)).orElse(true);
    }
}
