package io.hegui.plugin.p2p;

import io.hegui.sdk.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a platform publishes each month.
 *
 * @param column the column of the return in which it is filed
 * @param unit empty where it counts
 */
record DisclosedFigure(String column, Text label, String unit, Cell cell) {
    /** Working days of the month that follows within which figures are published. */
    static final int WORKING_DAYS = 5;

    /** In the order of the guide. */
    static final List<DisclosedFigure> ALL = List.of(
            figure("cumulative_amount", "累计借贷金额", "Cumulative amount", "CNY", PlatformDisclosureRow::cumulativeAmount),
            figure("cumulative_count", "累计借贷笔数", "Cumulative loans", "", PlatformDisclosureRow::cumulativeCount),
            figure("outstanding_amount", "借贷余额", "Outstanding amount", "CNY", PlatformDisclosureRow::outstandingAmount),
            figure("outstanding_count", "借贷余额笔数", "Outstanding loans", "", PlatformDisclosureRow::outstandingCount),
            figure(
                    "interest_outstanding",
                    "利息余额",
                    "Interest outstanding",
                    "CNY",
                    PlatformDisclosureRow::interestOutstanding),
            figure("cumulative_lenders", "累计出借人数量", "Cumulative lenders", "", PlatformDisclosureRow::cumulativeLenders),
            figure("current_lenders", "当前出借人数量", "Current lenders", "", PlatformDisclosureRow::currentLenders),
            figure(
                    "cumulative_borrowers",
                    "累计借款人数量",
                    "Cumulative borrowers",
                    "",
                    PlatformDisclosureRow::cumulativeBorrowers),
            figure("current_borrowers", "当前借款人数量", "Current borrowers", "", PlatformDisclosureRow::currentBorrowers),
            figure(
                    "top_ten_share",
                    "前十大借款人占比",
                    "Share of the ten largest borrowers",
                    "%",
                    PlatformDisclosureRow::topTenShare),
            figure(
                    "largest_share",
                    "最大单一借款人占比",
                    "Share of the largest borrower",
                    "%",
                    PlatformDisclosureRow::largestShare),
            figure(
                    "related_amount",
                    "关联关系借款余额",
                    "Outstanding with related parties",
                    "CNY",
                    PlatformDisclosureRow::relatedAmount),
            figure("related_count", "关联关系借款笔数", "Loans with related parties", "", PlatformDisclosureRow::relatedCount),
            figure("overdue_amount", "逾期金额", "Overdue amount", "CNY", PlatformDisclosureRow::overdueAmount),
            figure("overdue_count", "逾期笔数", "Overdue loans", "", PlatformDisclosureRow::overdueCount),
            figure(
                    "overdue90_amount",
                    "逾期九十天以上金额",
                    "Overdue more than 90 days",
                    "CNY",
                    PlatformDisclosureRow::overdue90Amount),
            figure(
                    "overdue90_count",
                    "逾期九十天以上笔数",
                    "Loans overdue more than 90 days",
                    "",
                    PlatformDisclosureRow::overdue90Count),
            figure(
                    "compensated_amount",
                    "累计代偿金额",
                    "Cumulative compensation",
                    "CNY",
                    PlatformDisclosureRow::compensatedAmount),
            figure(
                    "compensated_count",
                    "累计代偿笔数",
                    "Cumulative compensated loans",
                    "",
                    PlatformDisclosureRow::compensatedCount));

    /** The figure in one row, if it is there. */
    @FunctionalInterface
    interface Cell {
        @Nullable
        Object of(PlatformDisclosureRow row);
    }

    Optional<Object> in(PlatformDisclosureRow row) {
        return Optional.ofNullable(cell.of(row));
    }

    private static DisclosedFigure figure(String column, String zh, String en, String unit, Cell cell) {
        return new DisclosedFigure(column, Text.of(zh, en), unit, cell);
    }
}
