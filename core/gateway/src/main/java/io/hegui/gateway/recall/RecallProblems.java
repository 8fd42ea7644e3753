package io.hegui.gateway.recall;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.UUID;

/** Why a check is not recalled, or a recall not changed. */
final class RecallProblems {
    private RecallProblems() {}

    static ProblemException unknown(UUID id) {
        return ProblemException.notFound(Text.of("没有撤回记录 " + id + "。", "There is no recall " + id + "."));
    }

    static ProblemException noCheck(String check) {
        return ProblemException.notFound(Text.of(
                "没有校验“" + check + "”：当前目录和已存报送中都没有。",
                "There is no check '" + check + "': neither in the catalogue nor in findings on record."));
    }

    static ProblemException gatewaysOwn(String check) {
        return ProblemException.conflict(
                "not-recallable",
                Text.of(
                        check + " 是网关自身的文件结构校验，不属于任何插件，不能撤回。",
                        check + " is the gateway's own, on how a file is built; only checks of plugins can be"
                                + " withdrawn."));
    }

    static ProblemException noVersion(String check) {
        return ProblemException.conflict(
                "version-unknown",
                Text.of(
                        "当前没有插件提供校验 " + check + "，不能指明版本；请去掉 version。",
                        "No active plugin brings check " + check + ", so no version of it can be named; leave version"
                                + " out."));
    }

    static ProblemException otherVersion(String plugin, String version) {
        return ProblemException.conflict(
                "version-unknown",
                Text.of(
                        "没有插件 " + plugin + " 的版本“" + version + "”；现有版本见 hegui plugin list。",
                        "There is no version '" + version + "' of plugin " + plugin
                                + "; 'hegui plugin list' shows those there are."));
    }

    static ProblemException overlaps(Recall other) {
        return ProblemException.conflict(
                "recall-overlaps",
                Text.of(
                        other.check() + " 在此期间已有撤回 " + other.id() + "（" + other.state() + "）；请先取消它，或另选期间。",
                        other.check() + " is recalled by " + other.id() + " (" + other.state()
                                + ") for part of that span; take that one back, or choose another span."));
    }

    static ProblemException notProposed(Recall recall) {
        return ProblemException.conflict(
                "recall-not-proposed",
                Text.of(
                        "撤回 " + recall.id() + " 的状态是 " + recall.state() + "，无须确认。",
                        "Recall " + recall.id() + " is " + recall.state() + "; there is nothing to confirm."));
    }

    static ProblemException samePerson(Recall recall) {
        return ProblemException.secondPerson(Text.of(
                "撤回 " + recall.id() + " 由您提出，须由另一位运维人员确认（plugins.two-person）。",
                "You proposed recall " + recall.id() + "; somebody else must confirm it (plugins.two-person)."));
    }

    static ProblemException takenBack(Recall recall) {
        return ProblemException.conflict(
                "recall-taken-back",
                Text.of("撤回 " + recall.id() + " 已取消。", "Recall " + recall.id() + " is taken back already."));
    }
}
