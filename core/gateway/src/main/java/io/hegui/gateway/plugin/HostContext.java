package io.hegui.gateway.plugin;

import io.hegui.sdk.PluginContext;
import io.hegui.sdk.calendar.WorkingCalendar;

/** What the host lets a plugin ask while it builds its checks. */
record HostContext(WorkingCalendar calendar) implements PluginContext {}
