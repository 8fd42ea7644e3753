package io.hegui.sdk;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A plugin's name.
 *
 * @param id lower-case letters, digits and hyphens, for example {@code consumer-finance}; never changes
 * @param title what people read
 */
public record PluginInfo(String id, Text title) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public PluginInfo {
        requireNonNull(title, "title is null");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("plugin id must match " + ID + ", was '" + id + "'");
        }
    }
}
