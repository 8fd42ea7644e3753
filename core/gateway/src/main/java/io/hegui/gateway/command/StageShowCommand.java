package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hegui stage show}: where a check is, and what was decided. */
@Command(
        name = "show",
        description = "Shows the stage of a check and all that was decided of it. 查看校验的阶段及历次决定。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class StageShowCommand implements Callable<Integer> {
    @Mixin
    private StagedCheck check = new StagedCheck();

    @Override
    public Integer call() {
        check.print(check.send(HttpMethod.GET, "/stages", new JsonObject()));
        return ExitCode.CLEAN;
    }
}
