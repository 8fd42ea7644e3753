package io.hegui.plugin.microlender;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.value.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Outside money by kind, the banks it came from, and what lines say of the filing. */
final class FundingByKind {
    private final FundingTotals totals = new FundingTotals();
    private final Map<FundingKind, BigDecimal> sums = new EnumMap<>(FundingKind.class);
    private final Set<String> banks = new TreeSet<>();

    void add(FundingRow line, RecordPlace place) {
        totals.add(line, place);
        Money selfHeld = line.selfHeld();
        BigDecimal outside = line.balance().amount().subtract(selfHeld == null ? BigDecimal.ZERO : selfHeld.amount());
        sums.merge(line.kind(), outside, BigDecimal::add);
        if (line.kind() == FundingKind.BANK_LOAN && line.balance().isPositive()) {
            banks.add(line.counterparty());
        }
    }

    void addAll(FundingByKind other) {
        totals.addAll(other.totals);
        other.sums.forEach((kind, sum) -> sums.merge(kind, sum, BigDecimal::add));
        banks.addAll(other.banks);
    }

    /** In yuan, without what the filer holds itself. */
    BigDecimal sum(FundingKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> sums.getOrDefault(kind, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int banks() {
        return banks.size();
    }

    /** What all lines say of the filing; empty where they differ or there are none. */
    Optional<FundingHeader> agreedHeader() {
        return totals.agreedHeader();
    }
}
