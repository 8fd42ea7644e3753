package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.SubmissionAccess;
import io.hegui.sdk.Text;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** {@code POST /submissions/{id}/explanations}. */
final class ExplainHandler implements Handler<RoutingContext> {
    private final SubmissionAccess access;
    private final Explanations explanations;

    @Inject
    ExplainHandler(SubmissionAccess access, Explanations explanations) {
        this.access = access;
        this.explanations = explanations;
    }

    @Override
    public void handle(RoutingContext context) {
        String client = Access.require(context, Role.INSTITUTION).subject();
        GivenExplanation given = read(context);
        access.toChange(context)
                .compose(submission -> explanations.add(submission, given, client))
                .onSuccess(verdict -> {
                    context.response().setStatusCode(201);
                    context.json(new JsonObject().put("verdict", verdict.name()));
                })
                .onFailure(failure ->
                        context.fail(failure instanceof NothingToExplainException ? nothingToExplain() : failure));
    }

    private static GivenExplanation read(RoutingContext context) {
        JsonObject body = JsonBody.of(context);
        try {
            return new GivenExplanation(
                    JsonBody.text(body, "check"),
                    JsonBody.optionalText(body, "fingerprint"),
                    reason(JsonBody.text(body, "reason")),
                    JsonBody.text(body, "text"));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400,
                    "explanation-malformed",
                    Text.of("说明格式不对", "Malformed explanation"),
                    Text.of(
                            "应为 {check, fingerprint?, reason, text}：" + e.getMessage(),
                            "It looks like {check, fingerprint?, reason, text}: " + e.getMessage()));
        }
    }

    private static GivenExplanation.Reason reason(String text) {
        return Arrays.stream(GivenExplanation.Reason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'reason' is one of " + Arrays.toString(GivenExplanation.Reason.values())));
    }

    private static ProblemException nothingToExplain() {
        return new ProblemException(
                409,
                "nothing-to-explain",
                Text.of("没有可说明的结果", "Nothing to explain"),
                Text.of(
                        "这份报送没有这样的存疑结果，或者它不在等待说明（测试报送不需要说明）。",
                        "The submission has no such plausibility finding, or awaits no explanation (test filings never do)."));
    }
}
