package io.hegui.sdk;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A kind of institution that files.
 *
 * @param code upper-case code, for example {@code BANK} or {@code MLC}
 * @param title what people read
 */
public record InstitutionType(String code, Text title) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

    public InstitutionType {
        requireNonNull(title, "title is null");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("institution type code must match " + CODE + ", was '" + code + "'");
        }
    }
}
