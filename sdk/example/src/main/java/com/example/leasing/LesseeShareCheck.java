package com.example.leasing;

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
import io.hegui.sdk.check.Working;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All leases of one lessee come to more than a share of net capital. */
@CheckInfo(
        id = "LEASING.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "单一客户融资集中度超过上限",
        en = "One lessee owes more than its share of net capital",
        cites = @Cite(document = "银监会令2014年第3号", article = "49"),
        validFrom = "2014-03-13",
        binds = LeasingPlugin.TYPE)
final class LesseeShareCheck implements GroupCheck<LeaseRow, LesseeShare> {
    /** Percent of net capital. */
    static final Parameter<Integer> SHARE = new Parameter<>(
            "leasing.lessee-share", Text.of("单一客户融资集中度上限", "Limit of one lessee"), Integer::parseInt);

    private static final String TOTAL = "lessee_balance";

    @Override
    public Class<LeaseRow> recordType() {
        return LeaseRow.class;
    }

    @Override
    public Class<LesseeShare> memberType() {
        return LesseeShare.class;
    }

    @Override
    public String group(LeaseRow lease) {
        return lease.lessee();
    }

    @Override
    public LesseeShare member(LeaseRow lease) {
        return new LesseeShare(lease.balance(), lease.netCapital());
    }

    @Override
    public void check(List<Member<LesseeShare>> leases, CheckContext context, DatasetFindings findings) {
        RecordPlace last = leases.get(leases.size() - 1).place();
        LocalDate day = context.filing().period().end();
        Optional<Effective<Integer>> share = context.parameter(SHARE, day);
        if (share.isEmpty()) {
            findings.add(last, Observation.unknown(TOTAL, SHARE, day));
            return;
        }
        Money balance = leases.stream().map(lease -> lease.value().balance()).reduce(Money.ofFen(0), Money::plus);
        Money netCapital = leases.get(0).value().netCapital();
        Money limit = limit(netCapital, share.get().value());
        if (balance.compareTo(limit) > 0) {
            findings.add(
                    last,
                    Observation.on(TOTAL)
                            .observed(balance)
                            .expected(Expected.atMost(limit))
                            .with("leases", leases.size())
                            .working(Working.figures(
                                    "net capital", netCapital.toString(),
                                    "share in percent", share.get().value().toString(),
                                    "limit", limit.toString())));
        }
    }

    /** Rounded down to the fen: what is above the limit by less than a fen is not above it. */
    static Money limit(Money netCapital, int percent) {
        return Money.ofFen(Math.floorDiv(Math.multiplyExact(netCapital.minorUnits(), percent), 100));
    }
}
