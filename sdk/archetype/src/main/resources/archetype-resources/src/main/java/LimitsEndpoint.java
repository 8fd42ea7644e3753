package ${package};

import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Money;
import java.util.Set;

/** Tells institutions which limits hold on a day. */
final class LimitsEndpoint implements EndpointHandler<LimitsQuestion, LimitsAnswer> {
    static Endpoint<LimitsQuestion, LimitsAnswer> endpoint() {
        return new Endpoint<>(
                Method.GET,
                "/limits",
                Text.of("查询某日适用的上限", "The limits that hold on a day"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                LimitsQuestion.class,
                LimitsAnswer.class,
                new LimitsEndpoint());
    }

    @Override
    public LimitsAnswer handle(LimitsQuestion question, EndpointContext context) {
        return new LimitsAnswer(
                question.day(),
                limit(AmountAboveLimitCheck.LIMIT, question, context),
                limit(CustomerAboveLimitCheck.LIMIT, question, context));
    }

    private static Money limit(Parameter<Money> limit, LimitsQuestion question, EndpointContext context) {
        return context.parameter(limit, question.day(), SamplePlugin.TYPE, question.region())
                .orElseThrow(() -> new EndpointRefusedException(Text.of(
                        question.day() + " 没有“" + limit.title().zh() + "”。",
                        "There is no '" + limit.title().en() + "' on " + question.day() + ".")))
                .value();
    }
}
