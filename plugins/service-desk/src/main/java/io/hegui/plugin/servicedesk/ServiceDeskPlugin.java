package io.hegui.plugin.servicedesk;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Set;

/** The rule book of a customer-service department, which an institution of any type may have adopted. */
public final class ServiceDeskPlugin implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("service-desk", Text.of("客户服务部门", "Customer-service departments"));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(
                monthly("desk-shift", "班次考勤表", "Shifts and attendance", DeskShiftRow.class),
                monthly("desk-swap", "换班登记表", "Swaps of shifts", DeskSwapRow.class),
                monthly("desk-leave", "请假登记表", "Leave", DeskLeaveRow.class),
                monthly("desk-monitoring", "监听评分表", "Monitored calls", DeskMonitoringRow.class),
                monthly(
                        "desk-quality-report",
                        "服务质量分析报告报送表",
                        "Analyses of service quality",
                        DeskQualityReportRow.class),
                monthly("desk-escalation", "请示报告登记表", "Reports upward", DeskEscalationRow.class),
                monthly("desk-meeting", "会议登记表", "Meetings", DeskMeetingRow.class));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new ShiftMissedCheck(),
                new ReturnNotRecordedCheck(),
                new ShiftTimesReversedCheck(),
                new LeaveTimesReversedCheck(),
                new LeaveApprovedWronglyCheck(),
                new BreachNotTreatedCheck(),
                new RollCallMissedCheck(),
                new TooManySwapsCheck(),
                new ShiftsInARowCheck(),
                new AgentNeverHeardCheck(),
                new AgentHeardSeldomCheck(),
                new ScoreMissingCheck(),
                new QualityReportLateCheck(),
                new LevelSkippedCheck(),
                new MeetingOnWrongDayCheck(),
                new MonthlyMeetingMissingCheck());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return DeskParameters.all();
    }

    private static <T extends Record> Dataset<T> monthly(String id, String zh, String en, Class<T> row) {
        return new Dataset<>(id, Text.of(zh, en), row, Set.of(Dataset.EVERY_TYPE), Frequency.MONTHLY);
    }
}
