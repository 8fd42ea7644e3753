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
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Borrowing, with transferred and securitised loans back on the books, is above what the region allows on the last day of the period. Without the limit of the region nothing is judged. */
@CheckInfo(
        id = "E.2.3.e",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "合并计算的融资杠杆率超过当地规定",
        en = "The combined leverage is above the limit of the region",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class LeverageAboveLimitCheck implements DatasetCheck<FundingRow, FundingTotals> {
    private static final String FIELD = "leverage";

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
        judge(totals, context).ifPresent(findings::add);
    }

    /** What is to be said of the leverage; empty where it is within the limit or lines contradict each other. */
    static Optional<Observation> judge(FundingTotals totals, CheckContext context) {
        return totals.agreedHeader().flatMap(header -> judge(totals, header, context));
    }

    private static Optional<Observation> judge(FundingTotals totals, FundingHeader header, CheckContext context) {
        LocalDate day = context.filing().period().end();
        Optional<Effective<LeverageLimit>> found = context.parameter(MicrolenderParameters.LEVERAGE_LIMIT, day);
        if (found.isEmpty()) {
            return Optional.of(Observation.unknown(FIELD, MicrolenderParameters.LEVERAGE_LIMIT, day));
        }
        LeverageLimit limit = found.get().value();
        BigDecimal base =
                (limit.base() == LeverageLimit.Base.NET_CAPITAL ? header.netCapital() : header.netAssets()).amount();
        if (base.signum() <= 0) {
            return totals.total().signum() > 0
                    ? Optional.of(Observation.on(FIELD)
                            .because("no_base")
                            .with("base", base)
                            .with("borrowing", totals.total()))
                    : Optional.empty();
        }
        BigDecimal gap = totals.total().subtract(limit.ratio().multiply(base));
        return gap.signum() > 0
                ? Optional.of(
                        aboveLimit(Leverage.of(totals, base), limit, found.get().source(), gap))
                : Optional.empty();
    }

    private static Observation aboveLimit(Leverage leverage, LeverageLimit limit, String source, BigDecimal gap) {
        String toClose = gap.setScale(2, RoundingMode.UP).toPlainString();
        return Observation.on(FIELD)
                .observed(leverage.ratio())
                .expected(Expected.atMost(limit.ratio()))
                .with("limit", limit.ratio())
                .with("gap", toClose)
                .with("source", source)
                .working(leverage.working(limit, toClose));
    }
}
