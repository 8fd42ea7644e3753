package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Links each loan to the earlier loan of the same borrower that it pays off, if any, and counts the rollovers of the
 * whole chain. "Within so many days" is read both ways: a new loan signed shortly before the payoff pays it as well.
 */
final class RolloverChains {
    private static final int NONE = -1;
    private static final int LONGEST_LISTED = 20;

    private final LoanHistory history;
    private final CheckContext context;
    private final List<Integer> order;
    private final int[] counts;
    private final int[] previous;

    RolloverChains(LoanHistory history, CheckContext context) {
        this.history = history;
        this.context = context;
        order = history.inOrder();
        counts = new int[order.size()];
        previous = new int[order.size()];
        Arrays.fill(previous, NONE);
    }

    void report(DatasetFindings findings) {
        Optional<Observation> unknown = link();
        if (unknown.isPresent()) {
            findings.add(history.place(order.get(0)), unknown.get());
            return;
        }
        List<Integer> linked = new ArrayList<>();
        for (int loan : order) {
            if (previous[loan] != NONE && !history.isExcused(loan)) {
                linked.add(loan);
            }
        }
        linked.sort(Comparator.comparingLong(loan -> history.place(loan).row()));
        for (int loan : linked) {
            LocalDate day = date(history.signed(loan));
            Optional<Effective<Integer>> limit = context.parameter(RolloverRule.LIMIT, day);
            if (limit.isEmpty()) {
                findings.add(history.place(loan), Observation.unknown("rollovers", RolloverRule.LIMIT, day));
            } else if (counts[loan] > limit.get().value()) {
                findings.add(history.place(loan), tooMany(loan, limit.get().value()));
            }
        }
    }

    /** Returns what is not known, where that keeps the loans from being linked. */
    private Optional<Observation> link() {
        return order.size() > 1 ? linkBorrower(order, new Payoffs(counts)) : Optional.empty();
    }

    private Optional<Observation> linkBorrower(List<Integer> loans, Payoffs payoffs) {
        int settled = 0;
        for (int i = 0; i < loans.size(); i++) {
            int loan = loans.get(i);
            // Loans signed on one day do not follow on each other, so that no chain can close on itself.
            while (history.signed(loans.get(settled)) < history.signed(loan)) {
                int earlier = loans.get(settled++);
                if (history.paidOff(earlier) != LoanHistory.OPEN) {
                    payoffs.add(earlier, history.paidOff(earlier), history.payoff(earlier));
                }
            }
            LocalDate day = date(history.signed(loan));
            Optional<Effective<Integer>> window = context.parameter(RolloverRule.WINDOW_DAYS, day);
            Optional<Effective<Integer>> share = context.parameter(RolloverRule.SHARE, day);
            if (window.isEmpty() || share.isEmpty()) {
                Parameter<Integer> missing = window.isEmpty() ? RolloverRule.WINDOW_DAYS : RolloverRule.SHARE;
                return Optional.of(Observation.unknown("rollovers", missing, day));
            }
            int days = window.get().value();
            long most = history.amount(loan) * 100 / share.get().value();
            OptionalInt paid = payoffs.longest(history.signed(loan) - days, history.signed(loan) + days, most);
            counts[loan] = history.rollovers(loan);
            paid.ifPresent(earlier -> {
                previous[loan] = earlier;
                counts[loan] += counts[earlier] + 1;
            });
        }
        return Optional.empty();
    }

    private Observation tooMany(int loan, int limit) {
        return Observation.on("rollovers")
                .observed(counts[loan])
                .expected(Expected.atMost(limit))
                .with("limit", limit)
                .with("first", history.place(first(loan)).key())
                .working(working(loan));
    }

    private int first(int loan) {
        int first = loan;
        while (previous[first] != NONE) {
            first = previous[first];
        }
        return first;
    }

    private Working working(int loan) {
        Deque<Integer> chain = new ArrayDeque<>();
        for (int link = loan; link != NONE && chain.size() < LONGEST_LISTED; link = previous[link]) {
            chain.addFirst(link);
        }
        Working working = Working.figures("rollovers_counted", Integer.toString(counts[loan]));
        for (int link : chain) {
            working = working.step(
                    "loan", history.place(link).key(),
                    "signed", date(history.signed(link)).toString(),
                    "stated_rollovers", Integer.toString(history.rollovers(link)),
                    "pays_off",
                            previous[link] == NONE
                                    ? ""
                                    : history.place(previous[link]).key(),
                    "counted_so_far", Integer.toString(counts[link]));
        }
        return working;
    }

    private static LocalDate date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
