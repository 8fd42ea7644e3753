package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.lending.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One incident with customer data. */
public record DataIncidentRow(
        @Column(zh = "事件编号", en = "Incident", key = true) String incidentId,
        @Column(zh = "事件类型", en = "Kind") IncidentKind kind,
        @Column(zh = "发现时间", en = "Discovered at") Moment discoveredAt,

        @Column(zh = "报告时间", en = "Reported at", required = false) @Nullable
        Moment reportedAt,

        @Column(zh = "涉及信息条数", en = "Records concerned", min = "0", max = "1000000000")
        int records)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return discoveredAt.date();
    }
}
