package ${package};

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All contracts of one customer together are above the limit that holds on the last day of the period. */
@CheckInfo(
        id = "${institutionType}.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "同一客户合同金额合计超过上限",
        en = "A customer above the limit",
        cites = @Cite(document = "${institutionType}-1", article = "2"),
        validFrom = "2026-01-01",
        binds = SamplePlugin.TYPE)
final class CustomerAboveLimitCheck implements GroupCheck<ContractRow, CustomerShare> {
    static final Parameter<Money> LIMIT =
            new Parameter<>("${artifactId}.customer-limit", Text.of("单一客户上限", "Limit of one customer"), Money::parse);

    private static final String TOTAL = "customer_total";

    @Override
    public Class<ContractRow> recordType() {
        return ContractRow.class;
    }

    @Override
    public Class<CustomerShare> memberType() {
        return CustomerShare.class;
    }

    @Override
    public String group(ContractRow contract) {
        return contract.customerId();
    }

    @Override
    public CustomerShare member(ContractRow contract) {
        return new CustomerShare(contract.amount());
    }

    @Override
    public void check(List<Member<CustomerShare>> contracts, CheckContext context, DatasetFindings findings) {
        RecordPlace last = contracts.get(contracts.size() - 1).place();
        LocalDate day = context.filing().period().end();
        Optional<Effective<Money>> limit = context.parameter(LIMIT, day);
        if (limit.isEmpty()) {
            findings.add(last, Observation.unknown(TOTAL, LIMIT, day));
            return;
        }
        Money total =
                contracts.stream().map(contract -> contract.value().amount()).reduce(Money.ofFen(0), Money::plus);
        if (total.compareTo(limit.get().value()) > 0) {
            findings.add(
                    last,
                    Observation.on(TOTAL)
                            .observed(total)
                            .expected(Expected.atMost(limit.get().value()))
                            .with("contracts", contracts.size()));
        }
    }
}
