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

/** Bank loans from more banks, or larger, than the pilot allowed. */
@CheckInfo(
        id = "X.MLC.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "银行融资超过试点规定",
        en = "More bank money than the pilot allowed",
        cites = @Cite(document = "银监发〔2008〕23号", article = "资本与资金来源"),
        validFrom = "2008-05-04",
        validTo = "2020-08-31",
        binds = {"MLC", "NMLC"})
final class BankFundingCheck implements DatasetCheck<FundingRow, FundingByKind> {
    private static final int MOST_BANKS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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
        if (funding.banks() > MOST_BANKS) {
            findings.add(Observation.on("counterparty")
                    .because("banks")
                    .observed(funding.banks())
                    .expected(Expected.atMost(MOST_BANKS)));
        }
        funding.agreedHeader().ifPresent(header -> {
            BigDecimal borrowed = funding.sum(FundingKind.BANK_LOAN);
            BigDecimal capital = header.netCapital().amount();
            if (borrowed.multiply(TWO).compareTo(capital) > 0) {
                findings.add(
                        Observation.on("balance").with("borrowed", borrowed).with("capital", capital));
            }
        });
    }
}
