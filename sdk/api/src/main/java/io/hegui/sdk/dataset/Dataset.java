package io.hegui.sdk.dataset;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Text;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of return that institutions file: one Java record a row, described by its {@link Column} annotations.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code loan-book}; unique for an institution type
 * @param title what people read
 * @param recordType the record; public, with public nested types, so that the engine can construct it
 * @param institutionTypes codes of the types that file it, at least one; or {@link #EVERY_TYPE} alone
 * @param frequency how often it is filed
 */
public record Dataset<T extends Record>(
        String id, Text title, Class<T> recordType, Set<String> institutionTypes, Frequency frequency) {
    /** In place of codes: institutions of every type file it, whichever plugin brings the type. */
    public static final String EVERY_TYPE = "*";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public Dataset {
        requireNonNull(title, "title is null");
        requireNonNull(recordType, "recordType is null");
        requireNonNull(frequency, "frequency is null");
        institutionTypes = Set.copyOf(institutionTypes);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("dataset id must match " + ID + ", was '" + id + "'");
        }
        if (institutionTypes.isEmpty()) {
            throw new IllegalArgumentException("dataset '" + id + "' names no institution type");
        }
        if (institutionTypes.contains(EVERY_TYPE) && institutionTypes.size() > 1) {
            throw new IllegalArgumentException("dataset '" + id + "' names every institution type, and one besides");
        }
    }

    /** The same, filed by other types. */
    public Dataset<T> filedBy(Set<String> types) {
        return new Dataset<>(id, title, recordType, types, frequency);
    }
}
