package ${package};

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.Optional;

/** A contract above the limit that held on the day it was signed. */
@CheckInfo(
        id = "${institutionType}.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "合同金额超过上限",
        en = "A contract above the limit",
        cites = @Cite(document = "${institutionType}-1", article = "1"),
        validFrom = "2025-01-01",
        binds = SamplePlugin.TYPE)
final class AmountAboveLimitCheck implements RecordCheck<ContractRow> {
    static final Parameter<Money> LIMIT =
            new Parameter<>("${artifactId}.contract-limit", Text.of("单笔合同上限", "Limit of one contract"), Money::parse);

    @Override
    public Class<ContractRow> recordType() {
        return ContractRow.class;
    }

    @Override
    public void check(ContractRow contract, CheckContext context, Findings findings) {
        Optional<Effective<Money>> limit = context.parameter(LIMIT, contract.signedOn());
        if (limit.isEmpty()) {
            findings.add(Observation.unknown("amount", LIMIT, contract.signedOn()));
        } else if (contract.amount().compareTo(limit.get().value()) > 0) {
            findings.add(Observation.on("amount")
                    .observed(contract.amount())
                    .expected(Expected.atMost(limit.get().value())));
        }
    }
}
