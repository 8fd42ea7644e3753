package io.hegui.plugin.p2p;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a platform published for one month. */
public record PlatformDisclosureRow(
        @Column(zh = "披露月份", en = "Month disclosed", key = true)
        YearMonth period,

        @Column(zh = "披露日期", en = "Published on", required = false) @Nullable
        LocalDate publishedOn,

        @Column(
                zh = "累计借贷金额",
                en = "Cumulative amount",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money cumulativeAmount,

        @Column(zh = "累计借贷笔数", en = "Cumulative loans", required = false, min = "0", max = "1000000000") @Nullable
        Integer cumulativeCount,

        @Column(
                zh = "借贷余额",
                en = "Outstanding amount",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money outstandingAmount,

        @Column(zh = "借贷余额笔数", en = "Outstanding loans", required = false, min = "0", max = "1000000000") @Nullable
        Integer outstandingCount,

        @Column(
                zh = "利息余额",
                en = "Interest outstanding",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money interestOutstanding,

        @Column(zh = "累计出借人数量", en = "Cumulative lenders", required = false, min = "0", max = "1000000000") @Nullable
        Integer cumulativeLenders,

        @Column(zh = "当前出借人数量", en = "Current lenders", required = false, min = "0", max = "1000000000") @Nullable
        Integer currentLenders,

        @Column(zh = "累计借款人数量", en = "Cumulative borrowers", required = false, min = "0", max = "1000000000") @Nullable
        Integer cumulativeBorrowers,

        @Column(zh = "当前借款人数量", en = "Current borrowers", required = false, min = "0", max = "1000000000") @Nullable
        Integer currentBorrowers,

        @Column(
                zh = "前十大借款人占比",
                en = "Share of the ten largest borrowers",
                required = false,
                min = "0",
                max = "1000",
                unit = "%")
        @Nullable
        Rate topTenShare,

        @Column(
                zh = "最大单一借款人占比",
                en = "Share of the largest borrower",
                required = false,
                min = "0",
                max = "1000",
                unit = "%")
        @Nullable
        Rate largestShare,

        @Column(
                zh = "关联关系借款余额",
                en = "Outstanding with related parties",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money relatedAmount,

        @Column(zh = "关联关系借款笔数", en = "Loans with related parties", required = false, min = "0", max = "1000000000")
        @Nullable
        Integer relatedCount,

        @Column(zh = "逾期金额", en = "Overdue amount", required = false, min = "0", max = "1000000000000.00", unit = "CNY")
        @Nullable
        Money overdueAmount,

        @Column(zh = "逾期笔数", en = "Overdue loans", required = false, min = "0", max = "1000000000") @Nullable
        Integer overdueCount,

        @Column(
                zh = "逾期九十天以上金额",
                en = "Overdue more than 90 days",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money overdue90Amount,

        @Column(
                zh = "逾期九十天以上笔数",
                en = "Loans overdue more than 90 days",
                required = false,
                min = "0",
                max = "1000000000")
        @Nullable
        Integer overdue90Count,

        @Column(
                zh = "累计代偿金额",
                en = "Cumulative compensation",
                required = false,
                min = "0",
                max = "1000000000000.00",
                unit = "CNY")
        @Nullable
        Money compensatedAmount,

        @Column(zh = "累计代偿笔数", en = "Cumulative compensated loans", required = false, min = "0", max = "1000000000")
        @Nullable
        Integer compensatedCount)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return period.atEndOfMonth();
    }
}
