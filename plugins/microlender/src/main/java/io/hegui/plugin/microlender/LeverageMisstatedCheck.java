package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.math.BigDecimal;

/** The leverage reported differs from the one that its own lines give. The file contradicts itself, whichever figure is meant: so it is mended and filed again. Whether the leverage is allowed is for {@link LeverageAboveLimitCheck} to say. */
@CheckInfo(
        id = "E.2.3.d",
        kind = Kind.INTEGRITY,
        severity = Severity.CRITICAL,
        zh = "上报杠杆率与合并计算结果不符",
        en = "The leverage reported is not the combined one",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class LeverageMisstatedCheck implements DatasetCheck<FundingRow, FundingTotals> {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public FundingTotals start() {
        return new FundingTotals();
    }

    @Override
    public void add(FundingTotals totals, FundingRow line, RecordPlace place) {
        totals.add(line, place);
    }

    @Override
    public FundingTotals merge(FundingTotals left, FundingTotals right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(FundingTotals totals, CheckContext context, DatasetFindings findings) {
        totals.agreedHeader().ifPresent(header -> compare(totals, header, findings));
    }

    private static void compare(FundingTotals totals, FundingHeader header, DatasetFindings findings) {
        BigDecimal capital = header.netCapital().amount();
        if (capital.signum() <= 0) {
            return;
        }
        BigDecimal reported = header.reportedLeverage().value();
        BigDecimal difference =
                reported.multiply(capital).subtract(totals.total()).abs();
        if (difference.compareTo(TOLERANCE.multiply(capital)) > 0) {
            Leverage leverage = Leverage.of(totals, capital);
            findings.add(Observation.on("reported_leverage")
                    .observed(reported)
                    .expected(Expected.equalTo(leverage.ratio()))
                    .with("leverage", leverage.ratio())
                    .working(leverage.working()));
        }
    }
}
