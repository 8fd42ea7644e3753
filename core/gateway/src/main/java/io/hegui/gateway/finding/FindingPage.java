package io.hegui.gateway.finding;

import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.report.SupervisorCodec;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page of findings as the API shows it. A thousand of them take a while to write, so it is done on a worker. */
final class FindingPage {
    private static final FindingCodec CODEC = new FindingCodec();
    private static final SupervisorCodec SUPERVISOR = new SupervisorCodec();

    private FindingPage() {}

    /** @param supervised what is for the supervisor alone, by ordinal; empty for everybody else */
    static Buffer of(
            List<ExplainedFinding> findings, Map<Long, String> supervised, int limit, FindingRenderer renderer) {
        JsonArray items = new JsonArray();
        for (ExplainedFinding found : findings) {
            JsonObject item = new JsonObject(renderer.json(CODEC.decode(found.line())));
            found.explanation()
                    .ifPresent(explanation -> item.put(
                            "explanation",
                            new JsonObject()
                                    .put("reason", explanation.reason())
                                    .put("text", explanation.text())
                                    .put("since", SubmissionJson.time(explanation.since()))));
            Optional.ofNullable(supervised.get(found.ordinal()))
                    .ifPresent(line -> item.put("supervisor", supervisor(SUPERVISOR.decode(line), renderer)));
            items.add(item);
        }
        JsonObject page = new JsonObject().put("items", items);
        if (findings.size() == limit) {
            page.put("next", Long.toString(findings.get(findings.size() - 1).ordinal()));
        }
        return page.toBuffer();
    }

    /** The whole finding, and what each other institution contributed. */
    private static JsonObject supervisor(SupervisorFinding whole, FindingRenderer renderer) {
        JsonArray shares = new JsonArray();
        for (SupervisorFinding.Share share : whole.shares()) {
            JsonObject values = new JsonObject();
            share.values().forEach(values::put);
            shares.add(new JsonObject().put("institution", share.institution()).put("contributes", values));
        }
        return new JsonObject()
                .put("finding", new JsonObject(renderer.json(whole.finding())))
                .put("others", shares);
    }
}
