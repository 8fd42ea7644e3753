package io.hegui.sdk;

import io.hegui.sdk.calendar.WorkingCalendar;

/** What a plugin may ask of its host while it builds its checks. */
public interface PluginContext {
    /** The working-day calendar in force. */
    WorkingCalendar calendar();
}
