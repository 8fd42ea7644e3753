package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hegui stage set}: from when a check is watched, warned of and enforced. */
@Command(
        name = "set",
        description = {
            "Decides from when a check is watched (it runs, and only operators see what it finds), warned of (institutions"
                    + " see it, with the day of enforcement; it stops nothing) and enforced. For a filing the stage of the day"
                    + " on which it arrives counts.",
            "决定校验自何日起观察（仅运维人员可见）、预告（机构可见并注明执行日，不影响结论）和执行；以报送到达之日的阶段为准。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "Example:",
            "  hegui stage set E.1.2.a --watched 2027-01-01 --warned 2027-03-01 --enforced 2027-06-01 --reason 'new rule'"
        })
final class StageSetCommand implements Callable<Integer> {
    @Mixin
    private StagedCheck check = new StagedCheck();

    @Option(names = "--watched", paramLabel = "DATE", description = "First day on which it is watched. 观察起始日。")
    private @Nullable String watched;

    @Option(names = "--warned", paramLabel = "DATE", description = "First day on which it is warned of. 预告起始日。")
    private @Nullable String warned;

    @Option(names = "--enforced", paramLabel = "DATE", description = "First day on which it is enforced. 执行起始日。")
    private @Nullable String enforced;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit log. 理由。")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Override
    public Integer call() {
        JsonObject order = new JsonObject().put("reason", reason);
        if (watched != null) {
            order.put("watched", watched);
        }
        if (warned != null) {
            order.put("warned", warned);
        }
        if (enforced != null) {
            order.put("enforced", enforced);
        }
        check.print(check.send(HttpMethod.PUT, "/stages", order));
        return ExitCode.CLEAN;
    }
}
