package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hegui stage watched}: what a check finds that institutions do not see. */
@Command(
        name = "watched",
        description = "Shows what a check found while it was watched, and in which filings. 查看观察期间的校验结果。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class StageWatchedCommand implements Callable<Integer> {
    @Mixin
    private StagedCheck check = new StagedCheck();

    @Override
    public Integer call() {
        JsonObject watched = check.send(HttpMethod.GET, "/watched", new JsonObject());
        check.out()
                .println(watched.getLong("filings") + " filings judged, findings in "
                        + watched.getLong("withFindings") + ", failed on " + watched.getLong("failed") + "; "
                        + watched.getLong("findings") + " findings");
        JsonArray items = watched.getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject filing = items.getJsonObject(i);
            check.out()
                    .println("  " + filing.getString("submission") + "  " + filing.getString("institution") + " "
                            + filing.getString("dataset") + " " + filing.getString("period") + "  "
                            + filing.getLong("findings") + " findings"
                            + (filing.containsKey("failure") ? "  FAILED: " + filing.getString("failure") : ""));
        }
        return ExitCode.CLEAN;
    }
}
