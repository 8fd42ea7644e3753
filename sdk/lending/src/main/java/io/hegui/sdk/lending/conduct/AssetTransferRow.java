package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** One transfer of loans by the lender. */
public record AssetTransferRow(
        @Column(zh = "转让编号", en = "Transfer", key = true) String transferId,
        @Column(zh = "转让日期", en = "Transferred on") LocalDate transferredOn,
        @Column(zh = "转让渠道", en = "Channel") TransferChannel channel,
        @Column(zh = "受让方", en = "Counterparty") String counterparty,

        @Column(zh = "受让方为关联方", en = "The counterparty is related")
        boolean related,

        @Column(zh = "有回购约定", en = "To be bought back") boolean buyback,

        @Column(zh = "含不良资产", en = "Holds non-performing loans")
        boolean nonPerforming,

        @Column(zh = "转让本金", en = "Principal", min = "0", max = "1000000000000.00", unit = "CNY")
        Money principal,

        @Column(zh = "转让价款", en = "Price", min = "0", max = "1000000000000.00", unit = "CNY")
        Money price,

        @Column(zh = "仍计入本机构资产质量", en = "Still counted in the filer's asset quality")
        boolean stillCounted)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return transferredOn;
    }
}
