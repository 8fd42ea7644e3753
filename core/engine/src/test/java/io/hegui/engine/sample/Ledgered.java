package io.hegui.engine.sample;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** Columns that several datasets share. */
public interface Ledgered extends Dated {
    @Column(zh = "贷款编号", en = "Loan", aliases = "loan_no", key = true)
    String loanId();

    @Column(zh = "合同日期", en = "Contract date")
    LocalDate contractDate();

    @Column(zh = "本金", en = "Principal", min = "0.01", max = "1000000.00", unit = "CNY")
    Money principal();

    @Override
    default LocalDate ruleDate() {
        return contractDate();
    }
}
