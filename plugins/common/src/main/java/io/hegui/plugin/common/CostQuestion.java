package io.hegui.plugin.common;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What does a loan cost in a year, and is that within the cap? A payment plan wins over the instalment. */
public record CostQuestion(
        @Column(zh = "机构类型", en = "Institution type") String institutionType,
        @Column(zh = "地区", en = "Region") String region,
        @Column(zh = "放款日期", en = "Date of disbursement") LocalDate disbursed,

        @Column(zh = "实际到账金额", en = "Net proceeds", min = "0.01", max = Loan.MOST, unit = "CNY")
        Money netProceeds,

        @Column(zh = "还款方式", en = "Repayment") Repayment repayment,

        @Column(
                zh = "每期还款额及费用",
                en = "Instalment with its charges",
                required = false,
                min = "0",
                max = Loan.MOST,
                unit = "CNY")
        @Nullable
        Money instalment,

        @Column(zh = "期数", en = "Number of instalments", required = false, min = "1", max = "1200") @Nullable
        Integer instalments,

        @Column(zh = "到期日期", en = "Maturity date", required = false) @Nullable
        LocalDate maturity,

        @Column(zh = "还款计划", en = "Payment plan", required = false) @Nullable
        PaymentPlan cashFlows) {}
