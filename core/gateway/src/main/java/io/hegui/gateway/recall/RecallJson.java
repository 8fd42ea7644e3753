package io.hegui.gateway.recall;

import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.json.JsonObject;

/** A recall as the API shows it. */
final class RecallJson {
    private RecallJson() {}

    /** As everybody reads it; without who did it. */
    static JsonObject forAll(Recall recall) {
        return new JsonObject()
                .put("id", recall.id().toString())
                .put("check", recall.check())
                .put("version", recall.version().orElse(null))
                .put("from", recall.from().map(Object::toString).orElse(null))
                .put("until", recall.until().map(Object::toString).orElse(null))
                .put("reason", recall.reason());
    }

    /** As operators read it. */
    static JsonObject forOperators(Recall recall) {
        JsonObject json = forAll(recall)
                .put("state", recall.state().name())
                .put("recalledBy", recall.made().actor())
                .put("recalledAt", SubmissionJson.time(recall.made().at()));
        recall.confirmed()
                .ifPresent(step ->
                        json.put("confirmedBy", step.actor()).put("confirmedAt", SubmissionJson.time(step.at())));
        recall.takenBack()
                .ifPresent(step -> json.put("takenBackBy", step.actor())
                        .put("takenBackAt", SubmissionJson.time(step.at()))
                        .put("takenBackReason", recall.takenBackReason().orElse("")));
        return json;
    }
}
