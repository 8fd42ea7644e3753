package io.hegui.gateway.rollout;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.gateway.http.Problem;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a plugin is not taken in or not activated. Nothing has been changed then. */
final class RolloutProblems {
    /** More than these are no help, and the audit log keeps them for good. */
    private static final int MOST = 20;

    private static final String REFUSED = "plugin-refused";

    private RolloutProblems() {}

    /** The plugin itself is wrong, or does not go with the others. */
    /** Fails if earlier periods that can be judged now could not be any more. */
    static Future<Void> refuseLoss(Candidate candidate) {
        List<Text> lost = candidate.lost().stream()
                .flatMap(each -> each.catalogue().problems().stream()
                        .map(problem -> RolloutRefusals.EARLIER.with(each.until(), problem)))
                .toList();
        return lost.isEmpty() ? Future.succeededFuture() : Future.failedFuture(refused(lost));
    }

    static ProblemException refused(List<Text> problems) {
        return new ProblemException(new Problem(
                422,
                REFUSED,
                Text.of("插件被拒绝", "The plugin is refused"),
                sentence(
                                "插件有问题，未作任何变更；原因见 problems：{0}",
                                "There is something wrong with the plugin, and nothing was changed; problems tells what:"
                                        + " {0}")
                        .with(problems.get(0)),
                Map.of(),
                Map.of("problems", shortened(problems))));
    }

    /** Whether a failure is that the plugins do not go together, or one of them is wrong. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException refused
                && refused.problem().type().equals(REFUSED);
    }

    /** As the audit log keeps them. */
    static JsonArray recorded(List<Text> problems) {
        return new JsonArray(shortened(problems).stream().map(Text::en).toList());
    }

    private static List<Text> shortened(List<Text> problems) {
        if (problems.size() <= MOST) {
            return List.copyOf(problems);
        }
        List<Text> shown = new ArrayList<>(problems.subList(0, MOST));
        shown.add(RolloutRefusals.MORE.with(problems.size() - MOST));
        return shown;
    }

    static ProblemException versionTaken(StagedVersion wanted, StagedVersion there) {
        return ProblemException.conflict(
                "version-taken",
                Text.of(
                        wanted.label() + " 已存在且内容不同（SHA-256 " + there.sha256()
                                + "）；一个版本号始终只对应一份内容，无论是否启用过：请使用新的版本号，开发期间可用以 -SNAPSHOT 结尾的版本号。",
                        wanted.label() + " is there with other content (SHA-256 " + there.sha256()
                                + "). A version names one content for good, whether or not it was ever active: give this"
                                + " one another version; while you work on it, one that ends in -SNAPSHOT."));
    }

    static ProblemException unknown(String plugin, String version) {
        return ProblemException.notFound(Text.of(
                "没有插件 " + plugin + " 的版本 " + version + "；请先上传（hegui plugin push）。",
                "There is no version " + version + " of plugin '" + plugin + "'; push it first (hegui plugin push)."));
    }

    static ProblemException unknown(String plugin) {
        return ProblemException.notFound(Text.of("没有插件 " + plugin + "。", "There is no plugin '" + plugin + "'."));
    }

    static ProblemException lower(StagedVersion wanted, StagedVersion active) {
        return ProblemException.conflict(
                "lower-version",
                Text.of(
                        wanted.label() + " 低于当前版本 " + active.version()
                                + "；确需降级请使用 allowDowngrade（--allow-downgrade），或回退（rollback）。",
                        wanted.label() + " is lower than the active version " + active.version()
                                + "; if that is meant, say allowDowngrade (--allow-downgrade), or roll back."));
    }

    static ProblemException samePerson(StagedVersion wanted) {
        return ProblemException.secondPerson(Text.of(
                wanted.label() + " 由您上传，须由另一位运维人员启用（plugins.two-person）。",
                "You staged " + wanted.label() + "; somebody else must activate it (plugins.two-person)."));
    }

    /** Values of an edition say themselves from when they hold. */
    static ProblemException editionFrom() {
        return ProblemException.badRequest(Text.of(
                "参考数据的数值自带生效日期，不能带 from 启用；请在文件中写明日期。",
                "The values of an edition have dates of their own, so it cannot be activated from a day on; write the day"
                        + " into its files."));
    }

    static ProblemException nothingLeft(StagedVersion wanted, LocalDate from, LocalDate begin) {
        return ProblemException.conflict(
                "from-too-early",
                Text.of(
                        "插件 " + wanted.plugin() + " 自 " + begin + " 起才启用，从 " + from + " 起启用 " + wanted.version()
                                + " 后原有安排将全部失效；请从 " + begin + " 或更晚启用，或不带 from 对所有报告期启用。",
                        "Plugin '" + wanted.plugin() + "' is active from " + begin
                                + " on; nothing of that would be left if "
                                + wanted.version() + " were active from " + from + ". Activate it from " + begin
                                + " or later, or without 'from' for all periods."));
    }

    static ProblemException inForceAlready(StagedVersion wanted, LocalDate from) {
        return ProblemException.conflict(
                "in-force-already",
                Text.of(
                        "期末在 " + from + " 之前的报送已由 " + wanted.label() + " 校验，此后也是如此；未作任何变更。",
                        wanted.label() + " judges periods that end before " + from
                                + " already, and all later ones; nothing was changed. 'hegui plugin list' shows from when."));
    }

    static ProblemException nothingBefore(String plugin) {
        return ProblemException.conflict(
                "nothing-to-roll-back-to",
                Text.of(
                        "插件 " + plugin + " 没有更早的启用版本。",
                        "No other version of plugin '" + plugin + "' was active before this one."));
    }

    static ProblemException datasetChanged(List<Text> changes) {
        return new ProblemException(new Problem(
                409,
                "dataset-changed",
                Text.of("数据集变更", "A dataset has changed"),
                sentence(
                                "已存报送将无法按新版本重新校验，未作任何变更；如确需变更请使用 allowDatasetChange（--allow-dataset-change）：{0}",
                                "Filings on record could not be judged again, and nothing was changed; if that is meant,"
                                        + " say allowDatasetChange (--allow-dataset-change): {0}")
                        .with(changes.get(0)),
                Map.of(),
                Map.of("problems", shortened(changes))));
    }

    /** Another gateway, or another operator, was faster each time. */
    static ProblemException changedMeanwhile() {
        return ProblemException.conflict(
                "changed-meanwhile",
                Text.of("启用期间插件发生了其他变更，请重试。", "The plugins were changed by somebody else meanwhile; try again."));
    }

    /** This gateway lacks what the database wants already, so that nothing can be built upon it here. */
    static ProblemException behind(List<Text> problems) {
        return new ProblemException(new Problem(
                409,
                "gateway-behind",
                Text.of("本网关落后", "This gateway is behind"),
                sentence(
                                "本网关无法加载已启用的版本，请先解决：{0}",
                                "This gateway cannot load what is to be active already; mend that first: {0}")
                        .with(problems.get(0)),
                Map.of(),
                Map.of("problems", shortened(problems))));
    }
}
