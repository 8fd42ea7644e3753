package io.hegui.plugin.common;

import io.hegui.sdk.lending.Classification;

/** What of a loan tells whether its classification was raised by rolling it over. */
public record LoanQuality(int rollovers, int daysPastDue, Classification classification) {}
