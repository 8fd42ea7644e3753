package io.hegui.plugin.bank;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.List;

/** A price goes up, or a charge is new, less than three calendar months after it was published. */
@CheckInfo(
        id = "A.d.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "涨价或新设收费未提前三个月公示",
        en = "A price rise or a new charge without three months of notice",
        cites = @Cite(document = "银监会 国家发展改革委令2014年第1号", article = "提前三个月公示(条号未核)"),
        validFrom = "2014-08-01",
        binds = "BANK")
final class PriceRaisedWithoutNoticeCheck implements RecordCheck<PriceChangeRow> {
    private static final List<PriceChangeKind> NOTICE = List.of(PriceChangeKind.RAISE, PriceChangeKind.NEW);

    @Override
    public Class<PriceChangeRow> recordType() {
        return PriceChangeRow.class;
    }

    @Override
    public void check(PriceChangeRow priceChange, CheckContext context, Findings findings) {
        if (!NOTICE.contains(priceChange.kind())) {
            return;
        }
        LocalDate published = priceChange.publishedOn();
        if (published == null) {
            findings.add(Observation.on("published_on")
                    .because("unpublished")
                    .expected(Expected.present())
                    .with("kind", priceChange.kind())
                    .with("effective", priceChange.effectiveFrom()));
            return;
        }
        LocalDate earliest = published.plusMonths(3);
        if (priceChange.effectiveFrom().isBefore(earliest)) {
            findings.add(Observation.on("effective_from")
                    .observed(priceChange.effectiveFrom())
                    .expected(Expected.atLeast(earliest))
                    .with("kind", priceChange.kind())
                    .with("published", published)
                    .with("earliest", earliest));
        }
    }
}
