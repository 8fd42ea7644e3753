package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One contact made to collect a debt, by the lender or by an agency. */
public record CollectionRow(
        @Column(zh = "催收记录编号", en = "Contact", key = true) String contactId,

        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号")
        String loanId,

        @Column(zh = "催收时间", en = "At") Moment at,

        @Column(zh = "催收机构编号", en = "Agency", required = false) @Nullable
        String agencyId,

        @Column(zh = "委托合同含行为约束条款", en = "The agency's contract binds its conduct", required = false) @Nullable
        Boolean conductClause,

        @Column(zh = "催收对象", en = "Who was contacted") Contacted contacted,

        @Column(zh = "第三人已同意", en = "The third party agreed")
        boolean thirdPartyConsent,

        @Column(zh = "不当行为", en = "Abuse") CollectionAbuse abuse,

        @Column(zh = "录音编号", en = "Recording", required = false) @Nullable
        String recordingId,

        @Column(zh = "投诉属实", en = "A complaint was upheld") boolean complaintUpheld)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return at.date();
    }
}
