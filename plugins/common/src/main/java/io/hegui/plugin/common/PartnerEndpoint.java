package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.lending.partner.Enhancement;
import io.hegui.sdk.value.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says what a partner's licences are worth on a contract date and what they do not allow, before a loan is made, by the
 * rules that a filing is judged by.
 */
final class PartnerEndpoint implements EndpointHandler<PartnerQuestion, PartnerAnswer> {
    private static final String NOTICE = "整治办函〔2017〕141号";

    static Endpoint<PartnerQuestion, PartnerAnswer> endpoint() {
        return new Endpoint<>(
                Method.POST,
                "/partner-licence",
                Text.of("合作机构许可状态", "What a partner's licences allow"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                PartnerQuestion.class,
                PartnerAnswer.class,
                new PartnerEndpoint());
    }

    @Override
    public PartnerAnswer handle(PartnerQuestion question, EndpointContext context) {
        LicenceStanding standing = Licence.of(question.lendingLicence(), question.licenceFrom(), question.licenceTo())
                .standingOn(question.contractDate());
        List<PartnerBar> bars = new ArrayList<>();
        Rate share = question.fundingShare();
        if (share != null && share.millionths() > 0 && standing != LicenceStanding.IN_FORCE) {
            bars.add(new PartnerBar(
                    "E.3.2.b",
                    NOTICE,
                    "三(二)",
                    "合作机构出资 " + share + "，但放贷业务许可在 " + question.contractDate() + "："
                            + standing.label().zh() + "。不得与其共同出资放贷，须在其取得许可后再签约。",
                    "The partner gives " + share + " of the money, and of its licence to lend on "
                            + question.contractDate() + ": " + standing.label().en()
                            + ". Make no loan together until it has one."));
        }
        Enhancement enhancement = question.enhancement();
        String guarantee = question.enhancementLicence();
        if (enhancement != null && enhancement != Enhancement.NONE && (guarantee == null || guarantee.isBlank())) {
            bars.add(new PartnerBar(
                    "E.3.3.b",
                    NOTICE,
                    "三(三)",
                    "合作机构以“" + enhancement.label().zh() + "”方式增信，但没有担保或保险业务许可。不得接受该项增信。",
                    "The partner stands in by " + enhancement.label().en()
                            + " without a licence to guarantee or insure. Do not take it."));
        }
        return new PartnerAnswer(question.partnerId(), question.contractDate(), standing, bars.isEmpty(), bars);
    }
}
