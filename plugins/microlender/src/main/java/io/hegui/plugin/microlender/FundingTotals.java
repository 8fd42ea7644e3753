package io.hegui.plugin.microlender;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.value.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all lines. Funds raised by selling or securitising loans count together with what is on the balance sheet,
 * less what the filer holds itself: 整治办函〔2017〕141号 二(三).
 */
final class FundingTotals {
    private BigDecimal onBalance = BigDecimal.ZERO;
    private BigDecimal transferred = BigDecimal.ZERO;
    private boolean planned;
    private @Nullable FundingHeader first;
    private @Nullable FundingHeader firstToDiffer;

    void add(FundingRow line, RecordPlace place) {
        boolean transfer = line.kind() == FundingKind.ASSET_TRANSFER || line.kind() == FundingKind.ABS;
        BigDecimal balance = line.balance().amount();
        if (transfer) {
            Money selfHeld = line.selfHeld();
            transferred = transferred.add(balance).subtract(selfHeld == null ? BigDecimal.ZERO : selfHeld.amount());
        } else if (line.onBalance()) {
            onBalance = onBalance.add(balance);
        }
        planned |= line.shrinkPlan() != null;
        addHeader(FundingHeader.of(line, place));
    }

    void addAll(FundingTotals other) {
        onBalance = onBalance.add(other.onBalance);
        transferred = transferred.add(other.transferred);
        planned |= other.planned;
        other.header().ifPresent(this::addHeader);
        other.differingHeader().ifPresent(this::addHeader);
    }

    /** Borrowing on the balance sheet, in yuan. */
    BigDecimal onBalance() {
        return onBalance;
    }

    /** Outside money in transferred and securitised loans, in yuan. */
    BigDecimal transferred() {
        return transferred;
    }

    BigDecimal total() {
        return onBalance.add(transferred);
    }

    /** Whether some line names a plan to bring leverage down. */
    boolean isPlanned() {
        return planned;
    }

    /** What the first line says of the filing; empty for a filing without lines. */
    Optional<FundingHeader> header() {
        return Optional.ofNullable(first);
    }

    /** The first line that says something else. */
    Optional<FundingHeader> differingHeader() {
        return Optional.ofNullable(firstToDiffer);
    }

    /** What all lines say of the filing; empty where they differ or there are none. */
    Optional<FundingHeader> agreedHeader() {
        return firstToDiffer == null ? header() : Optional.empty();
    }

    private void addHeader(FundingHeader header) {
        FundingHeader known = first;
        if (known == null) {
            first = header;
        } else if (header.standsBefore(known)) {
            first = header;
            if (!header.agreesWith(known)) {
                firstToDiffer = known;
            }
        } else if (!header.agreesWith(known) && (firstToDiffer == null || header.standsBefore(firstToDiffer))) {
            firstToDiffer = header;
        }
    }
}
