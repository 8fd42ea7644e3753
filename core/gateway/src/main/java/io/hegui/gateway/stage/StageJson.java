package io.hegui.gateway.stage;

import io.hegui.gateway.submission.SubmissionJson;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Stages as the API shows them. */
public final class StageJson {
    private StageJson() {}

    /** Where a check is on a day, for everybody to read; the dates are those decided last, none if nothing was. */
    public static JsonObject of(StageTimeline timeline, LocalDate day) {
        JsonObject json = new JsonObject().put("stage", timeline.on(day).name());
        if (timeline.on(day) != Stage.ENFORCED) {
            timeline.enforcedFrom(day).ifPresent(date -> json.put("enforcedFrom", date.toString()));
        }
        timeline.last().ifPresent(dates -> json.put("stages", dates(dates)));
        return json;
    }

    /** The same in a sentence; empty for a check that simply is enforced. */
    public static String sentence(StageTimeline timeline, LocalDate day, Language language) {
        if (timeline.last().isEmpty()) {
            return "";
        }
        String from = timeline.enforcedFrom(day).map(LocalDate::toString).orElse("");
        return switch (timeline.on(day)) {
            case WATCHED ->
                Text.of(
                                "观察中：照常运行，结果仅供运维人员查看，不影响结论。",
                                "Watched: it runs, only operators see what it finds, and no verdict"
                                        + " depends on it.")
                        .in(language);
            case WARNED ->
                Text.of(
                                "预告：结果显示给报送机构，但不影响结论；自 " + from + " 起执行。",
                                "Warned of: institutions see what it finds, and no verdict depends on it; it is enforced"
                                        + " from " + from + ".")
                        .in(language);
            case ENFORCED -> Text.of("执行中。", "Enforced.").in(language);
        };
    }

    static JsonObject dates(StageDates dates) {
        JsonObject json = new JsonObject();
        dates.byStage().forEach((stage, day) -> json.put(name(stage), day.toString()));
        return json;
    }

    static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** All that is known of a check's stages, for operators. */
    static JsonObject whole(String check, boolean active, List<StagePlan> newestFirst, LocalDate day) {
        JsonArray plans = new JsonArray();
        newestFirst.forEach(plan -> plans.add(plan(plan)));
        JsonObject json = new JsonObject()
                .put("check", check)
                .put("active", active)
                .mergeIn(of(StagePlans.timeline(newestFirst), day))
                .put("plans", plans);
        StagePlans.proposed(newestFirst).ifPresent(plan -> json.put("proposed", plan(plan)));
        return json;
    }

    private static JsonObject plan(StagePlan plan) {
        JsonObject json = new JsonObject()
                .put("stages", dates(plan.dates()))
                .put("reason", plan.reason())
                .put("proposedBy", plan.proposed().actor())
                .put("proposedAt", SubmissionJson.time(plan.proposed().at()));
        plan.confirmed()
                .ifPresent(step ->
                        json.put("confirmedBy", step.actor()).put("confirmedAt", SubmissionJson.time(step.at())));
        return json;
    }

    static JsonObject watched(WatchedFindings.Totals totals, List<WatchedFindings.Marked> filings) {
        JsonArray items = new JsonArray();
        for (WatchedFindings.Marked filing : filings) {
            JsonObject item = new JsonObject()
                    .put("submission", filing.submission().toString())
                    .put("institution", filing.institution())
                    .put("dataset", filing.dataset())
                    .put("period", filing.period())
                    .put("receivedAt", SubmissionJson.time(filing.receivedAt()))
                    .put("findings", filing.findings());
            filing.failure().ifPresent(failure -> item.put("failure", failure));
            items.add(item);
        }
        return new JsonObject()
                .put("filings", totals.filings())
                .put("withFindings", totals.marked())
                .put("failed", totals.failed())
                .put("findings", totals.findings())
                .put("items", items);
    }

    static JsonArray told(List<WatchedFindings.Told> all) {
        JsonArray checks = new JsonArray();
        for (WatchedFindings.Told told : all) {
            JsonObject check = new JsonObject().put("check", told.check()).put("findings", told.findings());
            told.failure().ifPresent(failure -> check.put("failure", failure));
            checks.add(check);
        }
        return checks;
    }
}
