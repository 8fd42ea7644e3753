package com.example.leasing;

import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.value.Money;
import java.util.Set;

/** Tells a company how much more a lessee may owe. */
final class HeadroomEndpoint implements EndpointHandler<HeadroomQuestion, HeadroomAnswer> {
    private static final String WHOLE_COUNTRY = "100000";

    static Endpoint<HeadroomQuestion, HeadroomAnswer> endpoint() {
        return new Endpoint<>(
                Method.POST,
                "/headroom",
                Text.of("单一客户剩余额度", "What one lessee may still owe"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                HeadroomQuestion.class,
                HeadroomAnswer.class,
                new HeadroomEndpoint());
    }

    @Override
    public HeadroomAnswer handle(HeadroomQuestion question, EndpointContext context) {
        int share = context.parameter(LesseeShareCheck.SHARE, context.today(), LeasingPlugin.TYPE, WHOLE_COUNTRY)
                .orElseThrow(() -> new EndpointRefusedException(
                        Text.of(context.today() + " 没有适用的上限。", "No limit is loaded for " + context.today() + ".")))
                .value();
        Money limit = LesseeShareCheck.limit(question.netCapital(), share);
        Money left = limit.minus(question.owed());
        return new HeadroomAnswer(limit, left.isPositive() ? left : Money.ofFen(0));
    }
}
