package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.util.List;
import java.util.Optional;

/** Somebody swapped more than two shifts of one month. A parameter says whether a swap counts for the partner too. */
@CheckInfo(
        id = "F.SWAP.3.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "当月换班超过2次",
        en = "More than two swaps in a month",
        cites = @Cite(document = RuleBook.TITLE, article = "换班制度 三"),
        validFrom = RuleBook.SINCE)
final class TooManySwapsCheck implements DatasetCheck<DeskSwapRow, SwapTotals> {
    private static final String FIELD = "swaps_a_month";
    private static final int MOST = 2;

    @Override
    public Class<DeskSwapRow> recordType() {
        return DeskSwapRow.class;
    }

    @Override
    public SwapTotals start() {
        return new SwapTotals();
    }

    @Override
    public void add(SwapTotals totals, DeskSwapRow swap, RecordPlace place) {
        throw new UnsupportedOperationException("for whom a swap counts is known by a parameter alone");
    }

    @Override
    public void add(SwapTotals totals, DeskSwapRow swap, RecordPlace place, CheckContext context) {
        totals.add(
                swap.requesterId(),
                new SwapTotals.Swap(place, SwapTotals.Side.REQUESTER, swap.askedOn(), swap.ownShiftOn()));
        Optional<Effective<Boolean>> partner = context.parameter(DeskParameters.PARTNER_COUNTS, swap.ruleDate());
        if (partner.isEmpty()) {
            totals.addUnknown(swap.ruleDate());
        } else if (partner.get().value()) {
            totals.add(
                    swap.partnerId(),
                    new SwapTotals.Swap(place, SwapTotals.Side.PARTNER, swap.askedOn(), swap.partnerShiftOn()));
        }
    }

    @Override
    public SwapTotals merge(SwapTotals left, SwapTotals right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(SwapTotals totals, CheckContext context, DatasetFindings findings) {
        if (totals.unknownOn().isPresent()) {
            findings.add(Observation.unknown(
                    FIELD, DeskParameters.PARTNER_COUNTS, totals.unknownOn().get()));
            return;
        }
        totals.inOrder().forEach((who, swaps) -> {
            if (swaps.size() > MOST) {
                findings.add(
                        swaps.get(swaps.size() - 1).place(),
                        Observation.on(FIELD)
                                .observed(swaps.size())
                                .expected(Expected.atMost(MOST))
                                .with("person", who.personId())
                                .with("month", who.month().toString())
                                .with("most", MOST)
                                .working(working(swaps)));
            }
        });
    }

    private static Working working(List<SwapTotals.Swap> swaps) {
        Working working = Working.NONE;
        for (SwapTotals.Swap swap : swaps) {
            working = working.step(
                    "swap_id",
                    swap.place().key(),
                    "as",
                    swap.as().name(),
                    "asked_on",
                    swap.askedOn().toString(),
                    "shift_on",
                    swap.shiftOn().toString());
        }
        return working;
    }
}
