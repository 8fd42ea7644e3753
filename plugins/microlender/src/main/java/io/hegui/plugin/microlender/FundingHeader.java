package io.hegui.plugin.microlender;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.value.Money;

/** The figures about the whole filing, as one line states them. */
record FundingHeader(Money netCapital, Money netAssets, Ratio reportedLeverage, RecordPlace place) {
    static FundingHeader of(FundingRow line, RecordPlace place) {
        return new FundingHeader(line.netCapital(), line.netAssets(), line.reportedLeverage(), place);
    }

    boolean agreesWith(FundingHeader other) {
        return netCapital.equals(other.netCapital)
                && netAssets.equals(other.netAssets)
                && reportedLeverage.value().compareTo(other.reportedLeverage.value()) == 0;
    }

    boolean standsBefore(FundingHeader other) {
        return place.row() < other.place.row();
    }
}
