package io.hegui.gateway.stage;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.time.LocalDate;

/** Why a check is not given these stages. */
final class StageProblems {
    private StageProblems() {}

    static ProblemException noDate() {
        return ProblemException.badRequest(Text.of(
                "请至少给出 watched、warned、enforced 之一的起始日期。",
                "Give the first day of at least one of watched, warned and enforced."));
    }

    static ProblemException notInOrder(Stage stage, LocalDate day, LocalDate before) {
        return ProblemException.badRequest(Text.of(
                "“" + stage.label().zh() + "”自 " + day + " 起，须晚于前一阶段（" + before + "）。",
                stage.label().en() + " from " + day + " must come after the stage before it (" + before + ")."));
    }

    static ProblemException passed(Stage stage, LocalDate day, LocalDate today) {
        return ProblemException.conflict(
                "stage-date-passed",
                Text.of(
                        "“" + stage.label().zh() + "”的起始日期 " + day + " 早于今天（" + today + "）；已过去的日期只能保持原样。",
                        stage.label().en() + " from " + day + " is before today (" + today
                                + "); a date that has passed can only stay as it was decided."));
    }

    static ProblemException unknownUntilThen(String check, LocalDate today) {
        return ProblemException.conflict(
                "check-not-active",
                Text.of(
                        "目前没有启用的插件提供校验“" + check + "”；为使其启用时不立即执行，首个阶段须自今天（" + today + "）起。编号有误时请更正。",
                        "No active plugin brings a check '" + check + "'. So that it is not enforced when one does, its"
                                + " first stage must begin today (" + today + "); if the id is mistyped, correct it."));
    }

    static ProblemException warnedOfNothing() {
        return ProblemException.badRequest(Text.of(
                "预告须写明将自何日起执行：请给出 enforced。",
                "A warning says from when the check will be enforced: give enforced as well."));
    }

    static ProblemException notWarned(String check) {
        return ProblemException.conflict(
                "not-warned",
                Text.of(
                        "校验 " + check + " 在执行前须先预告：请给出 warned。",
                        "Check " + check + " must be warned of before it is enforced: give warned as well."));
    }

    static ProblemException tooSoon(LocalDate enforced, LocalDate earliest, int lead) {
        return ProblemException.conflict(
                "lead-time-too-short",
                Text.of(
                        "执行日 " + enforced + " 距预告不足 " + lead + " 天（plugins.enforcement-lead-days）；最早为 " + earliest
                                + "。",
                        "Enforcement on " + enforced + " would come less than " + lead
                                + " days after the warning (plugins.enforcement-lead-days); the earliest day is "
                                + earliest
                                + "."));
    }

    static ProblemException gatewaysOwn(String check) {
        return ProblemException.conflict(
                "not-stageable",
                Text.of(
                        check + " 是网关自身的文件结构校验，不属于任何插件，始终执行。",
                        check + " is the gateway's own, on how a file is built; it is always enforced."));
    }

    static ProblemException notProposed(String check) {
        return ProblemException.conflict(
                "stages-not-proposed",
                Text.of("校验 " + check + " 没有待确认的阶段安排。", "No stages of check " + check + " await confirmation."));
    }

    static ProblemException samePerson(String check) {
        return ProblemException.secondPerson(Text.of(
                "校验 " + check + " 的阶段安排由您提出，须由另一位运维人员确认（plugins.two-person）。",
                "You proposed the stages of check " + check
                        + "; somebody else must confirm them (plugins.two-person)."));
    }

    static ProblemException noSubmission(String id) {
        return new ProblemException(
                404,
                "submission-unknown",
                Text.of("没有这份报送", "No such submission"),
                Text.of("没有编号为 " + id + " 的报送。", "There is no submission " + id + "."));
    }
}
