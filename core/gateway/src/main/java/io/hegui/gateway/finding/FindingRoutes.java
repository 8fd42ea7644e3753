package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.Routes;
import io.vertx.ext.web.Router;

/** What institutions read about their filings, and answer. */
public final class FindingRoutes implements Routes {
    private final FindingsHandler findings;
    private final ExplainHandler explain;

    @Inject
    public FindingRoutes(FindingsHandler findings, ExplainHandler explain) {
        this.findings = findings;
        this.explain = explain;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/submissions/:id/findings").handler(findings);
        router.post("/api/v1/submissions/:id/explanations")
                .handler(JsonBody.handler())
                .handler(explain);
    }
}
