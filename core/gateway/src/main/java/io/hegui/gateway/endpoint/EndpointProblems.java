package io.hegui.gateway.endpoint;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedEndpoint;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.http.Problem;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps an endpoint from answering, as problem documents. */
final class EndpointProblems {
    private static final Logger log = LoggerFactory.getLogger(EndpointProblems.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private EndpointProblems() {}

    /** The request cannot be read. */
    static ProblemException wrong(Catalogue catalogue, List<Finding> findings, Language language) {
        FindingRenderer zh = FindingRenderer.of(catalogue, Language.ZH);
        FindingRenderer en = FindingRenderer.of(catalogue, Language.EN);
        FindingRenderer spoken = language == Language.ZH ? zh : en;
        JsonArray errors = new JsonArray();
        findings.forEach(finding -> errors.add(new JsonObject()
                .put("check", finding.check())
                .put("field", finding.field())
                .put("message", spoken.message(finding))));
        return new ProblemException(new Problem(
                400,
                "bad-request",
                Text.of("请求有误", "Bad request"),
                Text.of(zh.message(findings.get(0)), en.message(findings.get(0))),
                Map.of(),
                Map.of("errors", errors)));
    }

    /** The handler threw something else than a refusal. */
    static ProblemException broken(PlannedEndpoint planned, String reason) {
        log.error(
                "endpoint {} {} of plugin {} failed: {}",
                planned.endpoint().method(),
                planned.endpoint().path(),
                planned.plugin(),
                reason);
        return new ProblemException(
                502,
                "plugin-failed",
                Text.of("插件故障", "Plugin failure"),
                Text.of(
                        "插件“" + planned.plugin() + "”未能应答，请联系监管方。",
                        "Plugin '" + planned.plugin() + "' could not answer; the fault is on this side."));
    }

    /** The handler did not come back in time. */
    static ProblemException late(String plugin, String path) {
        log.error("endpoint {} of plugin {} did not answer in time", path, plugin);
        return new ProblemException(
                504,
                "plugin-late",
                Text.of("插件超时", "Plugin too slow"),
                Text.of("插件“" + plugin + "”未在限定时间内应答。", "Plugin '" + plugin + "' did not answer in time."));
    }

    /** Too many calls are waiting, or the plugins are being changed. */
    static ProblemException busy() {
        return new ProblemException(
                503,
                "busy",
                Text.of("繁忙", "Busy"),
                Text.of("请稍后重试。", "Try again shortly."),
                Map.of("Retry-After", Long.toString(TRY_AGAIN.toSeconds())));
    }
}
