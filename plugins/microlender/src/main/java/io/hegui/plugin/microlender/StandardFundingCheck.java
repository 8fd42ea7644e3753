package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.math.BigDecimal;

/** Non-standard borrowing above net assets, or bonds and securitisation above four times net assets. */
@CheckInfo(
        id = "X.MLC.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "融资余额超过“1+4”杠杆规定",
        en = "Borrowing above once or four times net assets",
        cites = @Cite(document = "银保监办发〔2020〕86号", article = "融资杠杆"),
        validFrom = "2020-09-01",
        binds = {"MLC", "NMLC"})
final class StandardFundingCheck implements DatasetCheck<FundingRow, FundingByKind> {
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    @Override
    public Class<FundingRow> recordType() {
        return FundingRow.class;
    }

    @Override
    public FundingByKind start() {
        return new FundingByKind();
    }

    @Override
    public void add(FundingByKind totals, FundingRow line, RecordPlace place) {
        totals.add(line, place);
    }

    @Override
    public FundingByKind merge(FundingByKind left, FundingByKind right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(FundingByKind funding, CheckContext context, DatasetFindings findings) {
        funding.agreedHeader().ifPresent(header -> {
            BigDecimal assets = header.netAssets().amount();
            compare(
                    "non_standard",
                    funding.sum(
                            FundingKind.BANK_LOAN,
                            FundingKind.SHAREHOLDER_LOAN,
                            FundingKind.ASSET_TRANSFER,
                            FundingKind.OTHER_NONSTD),
                    assets,
                    BigDecimal.ONE,
                    findings);
            compare("standard", funding.sum(FundingKind.BOND, FundingKind.ABS), assets, FOUR, findings);
        });
    }

    private static void compare(
            String field, BigDecimal borrowed, BigDecimal assets, BigDecimal most, DatasetFindings findings) {
        BigDecimal gap = borrowed.subtract(assets.multiply(most));
        if (borrowed.signum() > 0 && gap.signum() > 0) {
            findings.add(Observation.on(field)
                    .because(field)
                    .with("borrowed", borrowed)
                    .with("assets", assets)
                    .with("gap", gap));
        }
    }
}
