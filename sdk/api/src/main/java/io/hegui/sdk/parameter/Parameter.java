package io.hegui.sdk.parameter;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Text;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A threshold with effective dates, by institution type and region. Its values stand in the plugin's resource
 * {@code parameters/<id>.csv} with the columns {@code from,to,institution_types,region,value,source}; an operator's
 * file of the same name in {@code config/parameters/} takes its place.
 *
 * @param id lower-case letters, digits, dots and hyphens, for example {@code lpr.one-year}
 * @param title what people read
 * @param parser reads one value; throws {@link IllegalArgumentException} where it cannot
 */
public record Parameter<T>(String id, Text title, Function<String, T> parser) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{1,59}");

    public Parameter {
        requireNonNull(title, "title is null");
        requireNonNull(parser, "parser is null");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("parameter id must match " + ID + ", was '" + id + "'");
        }
    }
}
