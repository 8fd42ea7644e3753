package io.hegui.plugin.servicedesk;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;

/**
 * One swap: the requester gives a shift to the partner and takes the partner's, or returns it later. Filed for the month
 * of the requester's own shift.
 */
public record DeskSwapRow(
        @Column(zh = "换班编号", en = "Swap", key = true) String swapId,

        @Column(zh = "换班人工号", en = "Requester") String requesterId,

        @Column(zh = "替班人工号", en = "Partner") String partnerId,

        @Column(zh = "申请日期", en = "Asked on") LocalDate askedOn,

        @Column(zh = "换出班次日期", en = "Own shift on") LocalDate ownShiftOn,

        @Column(zh = "换入班次日期", en = "Partner's shift on") LocalDate partnerShiftOn)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return ownShiftOn;
    }
}
