package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;

/** One kind of asset behind one product that the filer, or a product of its own, holds. */
public record InvestmentRow(
        @Column(zh = "产品编号", en = "Product", key = true) String productId,

        @Column(zh = "底层资产类型", en = "Assets behind it", key = true)
        Underlying underlying,

        @Column(zh = "底层资产占比", en = "Their share", min = "0", max = "100", unit = "%")
        Rate share,

        @Column(zh = "持有金额", en = "Holding", min = "0", max = "1000000000000.00", unit = "CNY")
        Money holding,

        @Column(zh = "投资日期", en = "Acquired on") LocalDate acquiredOn,

        @Column(zh = "已穿透至底层", en = "Looked through to the end")
        boolean lookThrough)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return acquiredOn;
    }
}
