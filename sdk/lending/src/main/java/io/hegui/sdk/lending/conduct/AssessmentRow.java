package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One assessment of a borrower that had to be made by some day. */
public record AssessmentRow(
        @Column(zh = "评估编号", en = "Assessment number", key = true)
        String assessmentId,

        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号")
        String loanId,

        @Column(zh = "评估事由", en = "Occasion") AssessmentTrigger trigger,
        @Column(zh = "应完成日期", en = "Due by") LocalDate dueOn,

        @Column(zh = "评估日期", en = "Assessed on", required = false) @Nullable
        LocalDate assessedOn,

        @Column(zh = "已评估信用", en = "Credit assessed") boolean credit,

        @Column(zh = "已评估偿付能力", en = "Means to repay assessed")
        boolean capacity,

        @Column(zh = "已评估用途", en = "Purpose assessed") boolean purpose)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return dueOn;
    }
}
