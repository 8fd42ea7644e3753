package io.hegui.gateway.institution;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.value.CreditCode;
import java.util.regex.Pattern;

/**
 * Who may file.
 *
 * @param id unified social credit code
 * @param name 1 to 200 characters
 * @param type code of an institution type that a plugin brings, for example {@code BANK}
 * @param region six-digit administrative division code
 * @param active false for one that may not file any more
 */
public record Institution(CreditCode id, String name, String type, String region, boolean active) {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_NAME = 200;

    public Institution {
        requireNonNull(id, "id is null");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type must match " + TYPE + ", was '" + type + "'");
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region must have six digits, was '" + region + "'");
        }
    }
}
