package io.hegui.sdk.testkit;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;

/** A line is above all that was ordered of it. */
@CheckInfo(
        id = "K.6",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "明细超过订购",
        en = "Line above its orders",
        cites = @Cite(document = "T", article = "1"),
        validFrom = "2020-01-01")
final class LineAboveOrders implements RecordCheck<Line> {
    static final Need<Order, AmountOrdered> ORDERS = Need.of(
                    "orders",
                    Order.class,
                    Order::line,
                    AmountOrdered.class,
                    order -> new AmountOrdered(order.ordered()))
            .merging((left, right) -> new AmountOrdered(left.ordered().plus(right.ordered())));

    @Override
    public Class<Line> recordType() {
        return Line.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(ORDERS);
    }

    @Override
    public void check(Line line, CheckContext context, Findings findings) {
        Lookup<AmountOrdered> orders = context.lookup(ORDERS);
        Money ordered = orders.find(line.line()).map(AmountOrdered::ordered).orElse(Money.ofFen(0));
        if (line.amount().compareTo(ordered) > 0) {
            findings.add(Observation.on("amount").observed(line.amount()).expected(Expected.atMost(ordered)));
        }
    }
}
