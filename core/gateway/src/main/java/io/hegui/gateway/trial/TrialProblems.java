package io.hegui.gateway.trial;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.Locale;
import java.util.UUID;

/** Why a trial is not made, or a version not activated because of one. */
final class TrialProblems {
    private TrialProblems() {}

    static ProblemException busy(Trial other) {
        String label = other.plugin() + " " + other.version();
        return ProblemException.conflict(
                "trial-running",
                Text.of(
                        "正在试运行 " + label + "（" + other.judged() + "/" + other.filings() + "）；同一时间只能有一个试运行，请等待或取消。",
                        label + " is being tried (" + other.judged() + " of " + other.filings()
                                + " filings); there is one trial at a time: wait for it, or cancel it."));
    }

    /** It ended between two looks. */
    static ProblemException justEnded() {
        return ProblemException.conflict(
                "trial-running", Text.of("另一个试运行刚刚结束，请重试。", "Another trial has just ended; try again."));
    }

    static ProblemException none(String plugin, String version) {
        return ProblemException.notFound(
                Text.of(plugin + " " + version + " 尚未试运行。", plugin + " " + version + " has not been tried."));
    }

    static ProblemException notRunning(String plugin, String version) {
        return ProblemException.conflict(
                "trial-not-running",
                Text.of(
                        plugin + " " + version + " 没有正在进行的试运行。",
                        "No trial of " + plugin + " " + version + " is going on."));
    }

    static ProblemException noFiling(UUID id) {
        return ProblemException.notFound(Text.of("没有报送 " + id + "。", "There is no filing " + id + "."));
    }

    static ProblemException notDecided(UUID id) {
        return ProblemException.conflict(
                "not-decided", Text.of("报送 " + id + " 尚无结论。", "Filing " + id + " has no verdict yet."));
    }

    static ProblemException trialNeeded() {
        return ProblemException.conflict(
                "trial-needed",
                Text.of(
                        "须先试运行（plugins.require-trial）：hegui plugin trial。",
                        "It must be tried first (plugins.require-trial): hegui plugin trial."));
    }

    static ProblemException triedBesideOthers() {
        return ProblemException.conflict(
                "trial-needed",
                Text.of(
                        "试运行之后其他插件或参数已变更，请重新试运行（plugins.require-trial）。",
                        "Other plugins or the reference data have changed since it was tried; try it again"
                                + " (plugins.require-trial)."));
    }

    static ProblemException acceptanceNeeded(double share, int percent) {
        String shown = String.format(Locale.ROOT, "%.2f", share * 100);
        return ProblemException.conflict(
                "acceptance-needed",
                Text.of(
                        "该版本改变了验收样本 " + shown + " % 的校验结果（上限 " + percent
                                + " %）；如属预期，请以 acceptance（--acceptance）书面说明理由。",
                        "It changes " + shown + " % of the findings of the acceptance corpus (at most " + percent
                                + " % go without a word); if that is right, say why in acceptance (--acceptance)."));
    }
}
