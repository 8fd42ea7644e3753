package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.value.Money;
import java.math.RoundingMode;
import java.util.Set;

/** Tells a microlender its combined leverage, the limit of its region, and what lies between the two. */
final class LeverageEndpoint implements EndpointHandler<LeverageQuestion, LeverageAnswer> {
    private static final int DECIMALS = 4;

    static Endpoint<LeverageQuestion, LeverageAnswer> endpoint() {
        return new Endpoint<>(
                Method.POST,
                "/leverage",
                Text.of("计算融资杠杆率和可用空间", "Leverage and headroom"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                LeverageQuestion.class,
                LeverageAnswer.class,
                new LeverageEndpoint());
    }

    @Override
    public LeverageAnswer handle(LeverageQuestion question, EndpointContext context) {
        if (question.selfHeld().compareTo(question.transferred()) > 0) {
            throw new EndpointRefusedException(Text.of(
                    "自持金额大于资产转让及证券化余额。", "More is held by the filer itself than was transferred and securitised."));
        }
        Effective<LeverageLimit> found = context.parameter(
                        MicrolenderParameters.LEVERAGE_LIMIT,
                        question.day(),
                        question.institutionType(),
                        question.region())
                .orElseThrow(() -> new EndpointRefusedException(Text.of(
                        "地区 " + question.region() + " 没有适用于 " + question.day() + " 的杠杆率上限，请联系监管部门补录。",
                        "No leverage limit is loaded for region " + question.region() + " on " + question.day()
                                + "; ask the operator to load it.")));
        LeverageLimit limit = found.value();
        Money combined = question.onBalance().plus(question.transferred()).minus(question.selfHeld());
        Money base = limit.base() == LeverageLimit.Base.NET_CAPITAL ? question.netCapital() : question.netAssets();
        Money allowed = Money.ofFen(limit.ratio()
                .multiply(base.amount())
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact());
        Money nothing = Money.ofFen(0);
        boolean above = combined.compareTo(allowed) > 0;
        return new LeverageAnswer(
                combined,
                combined.amount()
                        .divide(base.amount(), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString(),
                limit.ratio().toPlainString(),
                limit.base().name(),
                above ? nothing : allowed.minus(combined),
                above ? combined.minus(allowed) : nothing,
                found.source());
    }
}
