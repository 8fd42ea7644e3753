package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.lending.partner.CoLendingRow;
import java.util.Set;

/** Says what the lender itself has on record of a partner's licence, out of the loans made together. */
final class FiledPartnerEndpoint implements EndpointHandler<FiledPartnerQuestion, FiledPartnerAnswer> {
    private static final Need<CoLendingRow, FiledPartner> LOANS = Need.of(
                    "co-lending",
                    CoLendingRow.class,
                    loan -> loan.partnerId().code(),
                    FiledPartner.class,
                    FiledPartner::of)
            .merging(FiledPartner::plus);

    static Endpoint<FiledPartnerQuestion, FiledPartnerAnswer> endpoint() {
        return new Endpoint<>(
                Method.GET,
                "/partner-licence",
                Text.of("本机构已报送的合作机构许可状态", "A partner's licence as the asking lender has filed it"),
                Set.of(Caller.INSTITUTION),
                FiledPartnerQuestion.class,
                FiledPartnerAnswer.class,
                new FiledPartnerEndpoint());
    }

    @Override
    public FiledPartnerAnswer handle(FiledPartnerQuestion question, EndpointContext context) {
        Lookup<FiledPartner> filed = context.filed(
                        LOANS, Period.parse(question.period().toString()))
                .orElseThrow(() -> new EndpointRefusedException(Text.of(
                        "本机构 " + question.period() + " 的联合贷款出资表（co-lending）没有生效的报送，请先报送。",
                        "Your return co-lending for " + question.period() + " is not on record; file it first.")));
        FiledPartner partner = filed.find(question.partnerId().code())
                .orElseThrow(() -> new EndpointRefusedException(Text.of(
                        "本机构 " + question.period() + " 的联合贷款出资表中没有合作机构 "
                                + question.partnerId().code() + "，请核对代码和报告期。",
                        "Your return co-lending for " + question.period() + " has no partner "
                                + question.partnerId().code() + "; check code and month.")));
        LicenceStanding standing = partner.standing();
        return new FiledPartnerAnswer(
                question.partnerId(),
                question.period(),
                partner.loans(),
                partner.latestContract(),
                partner.highestShare(),
                partner.lendingLicence(),
                partner.licenceFrom(),
                partner.licenceTo(),
                standing,
                standing == LicenceStanding.IN_FORCE);
    }
}
