package io.hegui.sdk;

import io.hegui.sdk.calendar.WorkingCalendar;

/** What a plugin may ask of its host while it builds its checks. */
public interface PluginContext {
    /** The working-day calendar in force. */
    WorkingCalendar calendar();

    /**
     * The operator's settings for this plugin, from {@code config/plugins/<plugin>.yaml}. A key that the record does not
     * know, a value that is none of its type, or a required one that is missing keeps the plugin from being loaded.
     *
     * @param type its components are described by {@link io.hegui.sdk.dataset.Column}, as those of a dataset are
     * @param <C> the settings
     */
    <C extends Record> C configuration(Class<C> type);
}
