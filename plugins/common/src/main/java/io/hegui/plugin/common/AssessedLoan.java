package io.hegui.plugin.common;

import java.time.LocalDate;

/** What is remembered of an assessment before a loan: the day by which it was due. */
public record AssessedLoan(LocalDate dueOn) {}
