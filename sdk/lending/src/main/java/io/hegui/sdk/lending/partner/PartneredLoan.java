package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.Loan;
import org.jspecify.annotations.Nullable;

/** A loan of a lender that may work with partners. */
public interface PartneredLoan extends Loan {
    @Column(zh = "授信决策方", en = "Decided by")
    DecisionBy decisionBy();

    /** Who brought the borrower, or lends along. */
    @Column(zh = "合作机构编号", en = "Partner", aliases = "合作机构", required = false)
    @Nullable
    String partnerId();
}
