package io.hegui.plugin.p2p;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import org.jspecify.annotations.Nullable;

/** A figure that a platform has to publish each month is missing. */
@CheckInfo(
        id = "X.P2P.2.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "平台披露项目不全",
        en = "A figure is missing from the disclosure",
        cites = @Cite(document = "银监办发〔2017〕113号", article = "月度披露"),
        validFrom = "2017-08-23",
        validTo = "2020-11-30",
        binds = "P2P")
final class DisclosureIncompleteCheck implements RecordCheck<PlatformDisclosureRow> {
    @Override
    public Class<PlatformDisclosureRow> recordType() {
        return PlatformDisclosureRow.class;
    }

    @Override
    public void check(PlatformDisclosureRow disclosure, CheckContext context, Findings findings) {
        published(disclosure.cumulativeAmount(), "cumulative_amount", findings);
        published(disclosure.cumulativeCount(), "cumulative_count", findings);
        published(disclosure.outstandingAmount(), "outstanding_amount", findings);
        published(disclosure.outstandingCount(), "outstanding_count", findings);
        published(disclosure.interestOutstanding(), "interest_outstanding", findings);
        published(disclosure.cumulativeLenders(), "cumulative_lenders", findings);
        published(disclosure.currentLenders(), "current_lenders", findings);
        published(disclosure.cumulativeBorrowers(), "cumulative_borrowers", findings);
        published(disclosure.currentBorrowers(), "current_borrowers", findings);
        published(disclosure.topTenShare(), "top_ten_share", findings);
        published(disclosure.largestShare(), "largest_share", findings);
        published(disclosure.relatedAmount(), "related_amount", findings);
        published(disclosure.relatedCount(), "related_count", findings);
        published(disclosure.overdueAmount(), "overdue_amount", findings);
        published(disclosure.overdueCount(), "overdue_count", findings);
        published(disclosure.overdue90Amount(), "overdue90_amount", findings);
        published(disclosure.overdue90Count(), "overdue90_count", findings);
        published(disclosure.compensatedAmount(), "compensated_amount", findings);
        published(disclosure.compensatedCount(), "compensated_count", findings);
    }

    private static void published(@Nullable Object figure, String column, Findings findings) {
        if (figure == null) {
            findings.add(Observation.on(column).expected(Expected.present()));
        }
    }
}
