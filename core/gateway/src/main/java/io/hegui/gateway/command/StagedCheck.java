package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The check that a command is about, and the gateway that has it. */
final class StagedCheck {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHECK", description = "The check's id. 校验编号。")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    /** Asks or has done something below {@code /admin/checks/CHECK}. */
    JsonObject send(HttpMethod method, String path, JsonObject body) {
        QuietLogs.install();
        try (OperatorSession session = gateway.open()) {
            return session.send(method, "/checks/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + path, body);
        }
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Prints where it is, and every plan, the newest first. */
    void print(JsonObject check) {
        PrintWriter out = out();
        line(check, out);
        JsonArray plans = check.getJsonArray("plans");
        for (int i = 0; i < plans.size(); i++) {
            JsonObject plan = plans.getJsonObject(i);
            out.println("  " + dates(plan.getJsonObject("stages")) + "  " + plan.getString("proposedBy") + ": "
                    + plan.getString("reason") + confirmed(plan));
        }
        if (check.containsKey("proposed")) {
            out.println("  somebody else has to say yes: hegui stage confirm " + id);
        }
    }

    /** Prints where a check is today. */
    static void line(JsonObject check, PrintWriter out) {
        out.println(check.getString("check") + "  " + check.getString("stage")
                + (check.containsKey("enforcedFrom") ? ", enforced from " + check.getString("enforcedFrom") : "")
                + (check.getBoolean("active") ? "" : "  (no active plugin brings it)"));
    }

    private static String confirmed(JsonObject plan) {
        return plan.containsKey("confirmedBy") ? "" : "  PROPOSED";
    }

    private static String dates(JsonObject stages) {
        List<String> dates = new ArrayList<>();
        stages.forEach(stage -> dates.add(stage.getKey() + " from " + stage.getValue()));
        return String.join(", ", dates);
    }
}
