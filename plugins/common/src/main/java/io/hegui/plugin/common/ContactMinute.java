package io.hegui.plugin.common;

import java.time.LocalDate;

/** When a contact was made, in minutes of the day. */
public record ContactMinute(LocalDate day, int minute) {}
