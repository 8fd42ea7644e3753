package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that a lender gave to a counterparty. */
public record ExposureRow(
        @Column(zh = "业务编号", en = "Exposure number", key = true)
        String exposureId,

        @Column(zh = "交易对手统一社会信用代码", en = "Counterparty", aliases = "交易对手代码")
        CreditCode counterpartyId,

        @Column(zh = "交易对手名称", en = "Name of the counterparty")
        String counterpartyName,

        @Column(zh = "交易对手是否放贷", en = "Counterparty makes loans", aliases = "是否放贷")
        boolean lends,

        @Column(zh = "放贷业务许可证号", en = "Lending licence", aliases = "许可证号", required = false) @Nullable
        String lendingLicence,

        @Column(zh = "许可证生效日期", en = "Licence from", required = false) @Nullable
        LocalDate licenceFrom,

        @Column(zh = "许可证失效日期", en = "Licence to", required = false) @Nullable
        LocalDate licenceTo,

        @Column(zh = "业务种类", en = "Kind of exposure") ExposureKind kind,

        @Column(zh = "金额", en = "Amount", min = "0", max = "1000000000000.00", unit = "CNY")
        Money amount,

        @Column(zh = "资金提供日期", en = "Given on", aliases = "起始日期")
        LocalDate givenOn)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return givenOn;
    }
}
