package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Moment;
import io.hegui.sdk.lending.conduct.DisclosureRow;
import io.hegui.sdk.regulation.Cite;

/** The borrower was not told of the terms, of late payment and of the risk, in full, in public and before signing. */
@CheckInfo(
        id = "E.1.2.d",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "未在签约前全面公开披露贷款条件",
        en = "Terms were not disclosed in full, in public and before signing",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
        validFrom = "2017-12-01")
final class TermsNotDisclosedCheck implements RecordCheck<DisclosureRow> {
    @Override
    public Class<DisclosureRow> recordType() {
        return DisclosureRow.class;
    }

    @Override
    public void check(DisclosureRow disclosure, CheckContext context, Findings findings) {
        Moment shown = disclosure.shownAt();
        if (shown == null) {
            findings.add(Observation.on("shown_at").because("never").expected(Expected.present()));
        } else if (!shown.isBefore(disclosure.signedAt())) {
            findings.add(Observation.on("shown_at")
                    .because("late")
                    .observed(shown.toString())
                    .with("signed", disclosure.signedAt().toString()));
        }
        item(disclosure.amountShown(), "amount_shown", Text.of("贷款金额", "the amount"), findings);
        item(disclosure.termShown(), "term_shown", Text.of("期限", "the term"), findings);
        item(disclosure.rateShown(), "rate_shown", Text.of("利率", "the rate"), findings);
        item(disclosure.feesShown(), "fees_shown", Text.of("费用", "the charges"), findings);
        item(disclosure.repaymentShown(), "repayment_shown", Text.of("还款方式", "the way of repayment"), findings);
        item(disclosure.overdueShown(), "overdue_shown", Text.of("逾期处理", "what happens when it is overdue"), findings);
        item(disclosure.rolloverShown(), "rollover_shown", Text.of("展期", "rollovers"), findings);
        item(disclosure.complaintShown(), "complaint_shown", Text.of("投诉渠道", "how to complain"), findings);
        item(disclosure.riskNotice(), "risk_notice", Text.of("风险提示", "the risk notice"), findings);
        if (disclosure.publicUrl() == null) {
            findings.add(Observation.on("public_url").because("not_public").expected(Expected.present()));
        }
    }

    private static void item(boolean shown, String field, Text item, Findings findings) {
        if (!shown) {
            findings.add(Observation.on(field)
                    .observed(false)
                    .expected(Expected.equalTo(true))
                    .with("item", item));
        }
    }
}
