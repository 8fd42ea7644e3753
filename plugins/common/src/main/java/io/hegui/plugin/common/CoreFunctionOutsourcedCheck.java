package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.partner.OutsourcedFunction;
import io.hegui.sdk.lending.partner.OutsourcingRow;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.List;

/** A core function lies with a partner on some day of the period. */
@CheckInfo(
        id = "E.3.3.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "外包授信审查、风险控制等核心业务",
        en = "Credit review or risk control is outsourced",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "三(三)"),
        validFrom = "2017-12-01",
        binds = {"BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC"})
final class CoreFunctionOutsourcedCheck implements RecordCheck<OutsourcingRow> {
    private static final List<OutsourcedFunction> CORE =
            List.of(OutsourcedFunction.CREDIT_REVIEW, OutsourcedFunction.RISK_CONTROL);

    @Override
    public Class<OutsourcingRow> recordType() {
        return OutsourcingRow.class;
    }

    @Override
    public void check(OutsourcingRow outsourcing, CheckContext context, Findings findings) {
        LocalDate ends = outsourcing.endsOn();
        boolean over = ends != null && ends.isBefore(context.filing().period().start());
        boolean ahead = outsourcing.startsOn().isAfter(context.filing().period().end());
        if (!over && !ahead && CORE.contains(outsourcing.function())) {
            findings.add(Observation.on("function")
                    .observed(outsourcing.function())
                    .expected(Expected.noneOf(CORE))
                    .with("partner", outsourcing.partnerName()));
        }
    }
}
