package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.institution.Institution;
import io.hegui.gateway.institution.Institutions;
import io.hegui.gateway.plugin.PeriodCatalogue;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.run.RunQueue;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** Decides whether a filing may be taken, from what the client says of it. */
public final class Admission {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Institutions institutions;
    private final PluginHost plugins;
    private final RunQueue queue;
    private final Clock clock;
    private final long maxBytes;
    private final int queueLimit;

    @Inject
    Admission(
            Database database,
            Institutions institutions,
            PluginHost plugins,
            RunQueue queue,
            Clock clock,
            GatewayConfig config) {
        this.database = database;
        this.institutions = institutions;
        this.plugins = plugins;
        this.queue = queue;
        this.clock = clock;
        this.maxBytes = config.submission().maxBytes();
        this.queueLimit = config.run().queueLimit();
    }

    /**
     * Whether this institution may file this.
     *
     * @param institution credit code
     * @param client who files it
     * @return fails with {@link ProblemException} if it may not
     */
    public Future<Intake> admit(String institution, String client, Announced announced) {
        return institutions.find(database.pool(), institution).compose(found -> {
            try {
                Institution active = found.filter(Institution::active).orElseThrow(() -> notRegistered(institution));
                return Future.succeededFuture(new Intake(active, client, period(active, announced), announced));
            } catch (ProblemException e) {
                return Future.failedFuture(e);
            }
        });
    }

    /**
     * Whether there is room for it now.
     *
     * @param bytes size the client announces
     * @return fails with {@link TooLargeException}, or with a problem while the queue is full
     */
    public Future<Void> room(long bytes) {
        if (bytes > maxBytes) {
            return Future.failedFuture(new TooLargeException(maxBytes));
        }
        return queue.isFull(database.pool(), queueLimit)
                .compose(full -> full ? Future.failedFuture(SubmissionProblems.tooBusy()) : Future.succeededFuture());
    }

    private Period period(Institution institution, Announced announced) {
        Period period = PeriodParameter.parse(announced.period());
        PeriodCatalogue judging = plugins.timeline().at(period.end());
        Catalogue catalogue = judging.loaded()
                .orElseThrow(() -> SubmissionProblems.periodNotJudged(period))
                .catalogue();
        DatasetPlan plan = catalogue
                .dataset(institution.type(), announced.dataset())
                .orElseThrow(() -> unknownDataset(catalogue, institution, announced.dataset()));
        return suitable(period, plan);
    }

    private Period suitable(Period period, DatasetPlan plan) {
        if (period.frequency() != plan.dataset().frequency()) {
            throw BadParameter.of(
                    "period",
                    Text.of(
                            "数据集 " + plan.dataset().id() + " 的报送频率是 "
                                    + plan.dataset().frequency() + "，报告期 " + period + " 不符。",
                            "Dataset " + plan.dataset().id() + " is filed "
                                    + plan.dataset().frequency() + "; period " + period + " does not fit."));
        }
        if (period.start().isAfter(LocalDate.now(clock.withZone(ZONE)))) {
            throw BadParameter.of(
                    "period", Text.of("报告期 " + period + " 还没有开始。", "Period " + period + " has not begun yet."));
        }
        return period;
    }

    private static ProblemException unknownDataset(Catalogue catalogue, Institution institution, String id) {
        String known = catalogue.datasets().stream()
                .filter(plan -> plan.dataset().institutionTypes().contains(institution.type()))
                .map(plan -> plan.dataset().id())
                .collect(Collectors.joining(", "));
        return new ProblemException(
                404,
                "dataset-unknown",
                Text.of("没有这个数据集", "No such dataset"),
                Text.of(
                        "机构类型 " + institution.type() + " 没有数据集“" + id + "”；可报送的有：" + known + "。",
                        "Institutions of type " + institution.type() + " file no dataset '" + id + "'; they file: "
                                + known + "."));
    }

    private static ProblemException notRegistered(String id) {
        return new ProblemException(
                403,
                "institution-not-registered",
                Text.of("机构未登记", "Institution not registered"),
                Text.of(
                        "机构 " + id + " 没有登记或已停用，请联系监管部门。",
                        "Institution " + id + " is not registered or not active; ask the supervisor."));
    }
}
