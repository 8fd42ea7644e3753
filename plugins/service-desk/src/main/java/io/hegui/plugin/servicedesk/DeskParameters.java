package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/** What the rule book leaves open, or can be read in two ways. What it says in so many words stands in the checks. */
final class DeskParameters {
    static final Parameter<Boolean> PARTNER_COUNTS = new Parameter<>(
            "desk-swap.partner-counts",
            Text.of("换班次数是否计入替班人", "Whether a swap counts for the partner too"),
            DeskParameters::yesOrNo);

    static final Parameter<Integer> REST_HOURS =
            whole("desk-swap.rest-hours", "换班后两班最短间隔（小时）", "Fewest hours between shifts under a swap", 0, 48);

    static final Parameter<Integer> LEAST_MONITORINGS =
            whole("desk-monitoring.least", "每月每人监听次数下限", "Fewest monitorings of an agent in a month", 1, 100);

    static final Parameter<Integer> TARGET_MONITORINGS =
            whole("desk-monitoring.target", "每月每人监听次数目标", "Monitorings of an agent to aim at in a month", 1, 100);

    static final Parameter<Integer> ACTIVE_SHIFTS = whole(
            "desk-monitoring.active-shifts", "须监听的最少出勤班次", "Fewest shifts worked by an agent who is monitored", 1, 31);

    static final Parameter<Integer> REPORT_DAY =
            whole("desk-report.last-day", "服务质量分析报告提交截止日", "Last day of the month for the quality report", 1, 28);

    static final Parameter<Integer> FOLLOW_UP_HOURS =
            whole("desk-escalation.follow-up-hours", "越级后补报时限（小时）", "Hours to tell those who were skipped", 0, 1000);

    static final Parameter<Integer> MEETING_BEFORE_DAY = whole(
            "desk-meeting.before-day", "月度会议在此日之前的周五召开", "The monthly meeting is on the Friday before this day", 8, 28);

    private DeskParameters() {}

    static List<Parameter<?>> all() {
        return List.of(
                PARTNER_COUNTS,
                REST_HOURS,
                LEAST_MONITORINGS,
                TARGET_MONITORINGS,
                ACTIVE_SHIFTS,
                REPORT_DAY,
                FOLLOW_UP_HOURS,
                MEETING_BEFORE_DAY);
    }

    private static Parameter<Integer> whole(String id, String zh, String en, int least, int most) {
        return new Parameter<>(id, Text.of(zh, en), text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be from " + least + " to " + most + ", was " + number);
            }
            return number;
        });
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, was '" + text + "'");
        };
    }
}
