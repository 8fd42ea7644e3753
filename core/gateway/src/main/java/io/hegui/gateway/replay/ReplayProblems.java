package io.hegui.gateway.replay;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import java.util.UUID;

/** Why a filing cannot be judged once more as it was. */
final class ReplayProblems {
    private ReplayProblems() {}

    static ProblemException noFiling(UUID id) {
        return ProblemException.notFound(Text.of("没有报送 " + id + "。", "There is no filing " + id + "."));
    }

    static ProblemException notDecided(UUID id) {
        return ProblemException.conflict(
                "not-decided", Text.of("报送 " + id + " 尚无结论。", "Filing " + id + " has no verdict yet."));
    }

    static ProblemException catalogueNotKept(String catalogue) {
        return ProblemException.conflict(
                "catalogue-not-kept",
                Text.of(
                        "目录 " + catalogue + " 的组成未被保存（可能早于该功能启用）。",
                        "What catalogue " + catalogue
                                + " was made of was not kept; it may be from before catalogues were" + " kept."));
    }

    static ProblemException otherCatalogue(String recorded, String composed) {
        return ProblemException.conflict(
                "catalogue-differs",
                Text.of(
                        "以保存的内容重新组成的目录为 " + composed + "，与记录的 " + recorded + " 不同，无法重放。",
                        "What was kept makes catalogue " + composed + ", not " + recorded
                                + "; the filing cannot be replayed. The gateway itself may be another version."));
    }

    static ProblemException fileGone(UUID id) {
        return ProblemException.conflict(
                "file-gone",
                Text.of(
                        "本网关的存储中没有报送 " + id + " 的文件或校验结果文件。",
                        "The file of filing " + id + ", or of its findings, is not in the spool of this gateway."));
    }

    static ProblemException notJudgedNow(Period period) {
        return ProblemException.conflict(
                "period-not-judged",
                Text.of(
                        "本网关目前无法加载报告期 " + period + " 所适用的版本，无法比较；原因见 hegui plugin list。",
                        "The versions that judge period " + period
                                + " cannot be loaded by this gateway, so there is nothing to compare with; 'hegui plugin"
                                + " list' tells why."));
    }

    static ProblemException busy() {
        return new ProblemException(
                503, "busy", Text.of("繁忙", "Busy"), Text.of("网关正忙，请稍后重试。", "The gateway is busy; try again later."));
    }
}
