package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One handing over of customer data. */
public record DataShareRow(
        @Column(zh = "提供记录编号", en = "Handing over", key = true)
        String shareId,

        @Column(zh = "接收方", en = "Recipient") String recipient,
        @Column(zh = "提供日期", en = "Handed over on") LocalDate sharedOn,

        @Column(zh = "信息条数", en = "Records", min = "0", max = "1000000000")
        int records,

        @Column(zh = "合法依据", en = "Legal basis", required = false) @Nullable
        String legalBasis,

        @Column(zh = "收取价款", en = "Price taken", min = "0", max = "1000000000000.00", unit = "CNY")
        Money price,

        @Column(zh = "合同已经批准", en = "The contract was approved")
        boolean contractApproved)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return sharedOn;
    }
}
