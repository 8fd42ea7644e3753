package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hegui stage confirm}: a second person says yes. */
@Command(
        name = "confirm",
        description = "Puts proposed stages in force; whoever proposed them may not (plugins.two-person). 由第二人确认阶段安排。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class StageConfirmCommand implements Callable<Integer> {
    @Mixin
    private StagedCheck check = new StagedCheck();

    @Override
    public Integer call() {
        check.print(check.send(HttpMethod.POST, "/stages/confirm", new JsonObject()));
        return ExitCode.CLEAN;
    }
}
