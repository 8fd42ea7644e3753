package io.hegui.gateway.finding;

import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** One page of findings as the API shows it. A thousand of them take a while to write, so it is done on a worker. */
final class FindingPage {
    private static final FindingCodec CODEC = new FindingCodec();

    private FindingPage() {}

    static Buffer of(List<ExplainedFinding> findings, int limit, FindingRenderer renderer) {
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
            items.add(item);
        }
        JsonObject page = new JsonObject().put("items", items);
        if (findings.size() == limit) {
            page.put("next", Long.toString(findings.get(findings.size() - 1).ordinal()));
        }
        return page.toBuffer();
    }
}
