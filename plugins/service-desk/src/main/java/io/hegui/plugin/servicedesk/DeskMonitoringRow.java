package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A quality inspector listened to one call of an agent and scored it, from 0 to 100. An agent to whom nobody listened may be
 * stated by a row without a call.
 *
 * @param at null if nobody listened
 */
public record DeskMonitoringRow(
        @Column(zh = "监听编号", en = "Monitoring", key = true) String monitoringId,

        @Column(zh = "业务代表工号", en = "Agent") String agentId,

        @Column(zh = "监听时间", en = "At", required = false) @Nullable
        Moment at,

        @Column(zh = "通话编号", en = "Call", required = false) @Nullable
        String callId,

        @Column(zh = "质检员工号", en = "Inspector", required = false) @Nullable
        String inspectorId,

        @Column(zh = "服务用语得分", en = "Score of phrases", min = "0", max = "100", required = false) @Nullable
        Integer phrases,

        @Column(zh = "服务态度得分", en = "Score of attitude", min = "0", max = "100", required = false) @Nullable
        Integer attitude,

        @Column(zh = "语气语调得分", en = "Score of tone", min = "0", max = "100", required = false) @Nullable
        Integer tone,

        @Column(zh = "需求归纳得分", en = "Score of grasp of the need", min = "0", max = "100", required = false) @Nullable
        Integer grasp,

        @Column(zh = "应变能力得分", en = "Score of adaptability", min = "0", max = "100", required = false) @Nullable
        Integer adaptability) {
    boolean isHeard() {
        return at != null;
    }
}
