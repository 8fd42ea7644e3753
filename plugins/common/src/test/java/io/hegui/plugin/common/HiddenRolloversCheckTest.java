package io.hegui.plugin.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.testkit.CheckTester;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A loan rolled over twice and then paid off by a new one. */
class HiddenRolloversCheckTest {
    private static final String ROLLOVERS = "rollovers";
    private static final LoanRow FIRST = new LoanDraft()
            .id("L1")
            .signed("2026-01-05")
            .rolledOver(2)
            .paidOff("2026-04-05", "10000.00")
            .build();

    @Test
    void newLoanOnTheDayOfThePayoff_isTheThirdRollover() {
        LoanRow second = next("L2", "2026-04-05", "9600.00").build();
        tester().rejectsAll(List.of(FIRST, second), ROLLOVERS).verify();
        tester().rejectsAll(List.of(second, FIRST), ROLLOVERS).verify();
    }

    @Test
    void newLoanFifteenDaysLater_isANewLoan() {
        tester().acceptsAll(List.of(FIRST, next("L2", "2026-04-20", "9600.00").build()))
                .verify();
    }

    @Test
    void windowAndShare_areParameters() {
        List<LoanRow> loans = List.of(FIRST, next("L2", "2026-04-09", "7999.99").build());
        tester().acceptsAll(loans).verify();
        tester().parameter(RolloverRule.WINDOW_DAYS, "4")
                .parameter(RolloverRule.SHARE, "79")
                .rejectsAll(loans, ROLLOVERS)
                .verify();
    }

    @Test
    void chainOfUnstatedRollovers_isCountedLinkByLink() {
        LoanRow first = chained("A", "2026-01-05", "2026-02-05").build();
        LoanRow second = chained("B", "2026-02-05", "2026-03-05").build();
        LoanRow third = chained("C", "2026-03-05", "2026-04-05").build();
        LoanRow fourth = chained("D", "2026-04-05", "2026-05-05").build();
        tester().acceptsAll(List.of(third, first, second)).verify();
        tester().rejectsAll(List.of(third, fourth, first, second), ROLLOVERS).verify();
    }

    @Test
    void otherBorrowers_areOtherChains() {
        LoanRow other = next("L2", "2026-04-05", "9600.00")
                .borrower("990000199002030028")
                .build();
        tester().acceptsAll(List.of(FIRST, other)).verify();
    }

    @Test
    void manyLoansOfOneBorrower_takeNoQuadraticTime() {
        List<LoanRow> loans = IntStream.range(0, 50_000)
                .mapToObj(i -> new LoanDraft()
                        .id("L" + i)
                        .signed(LocalDate.of(2018, 1, 1).plusDays(i % 3000).toString())
                        .lends(i + 1 + ".00", i + 1 + ".00")
                        .paidOff("2026-09-30", 50_000 - i + ".00")
                        .build())
                .toList();
        HiddenRolloversCheck check = new HiddenRolloversCheck();
        List<Member<LoanTrace>> members = IntStream.range(0, loans.size())
                .mapToObj(i -> new Member<>(new RecordPlace(i + 1, "L" + i), check.member(loans.get(i))))
                .toList();
        List<Observation> seen = new ArrayList<>();
        assertTimeout(Duration.ofSeconds(5), () -> check.check(members, new Fixed(), gather(seen)));
        assertThat(seen).isEmpty();
    }

    /** Window, share and limit as shipped, for a run without the kit. */
    private record Fixed() implements CheckContext {
        @Override
        public Filing filing() {
            return new Filing("91350100M000100Y43", "MLC", "990000", "loan-book", Period.parse("2026-09"));
        }

        @Override
        public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
            Map<String, String> values =
                    Map.of("rollover.window-days", "3", "rollover.share", "80", "rollover.limit", "2");
            String value = values.getOrDefault(parameter.id(), "");
            return Optional.of(new Effective<>(parameter.parser().apply(value), on, Optional.empty(), "test"));
        }

        @Override
        public WorkingCalendar calendar() {
            return new WorkingCalendar(Map.of(LocalDate.of(2026, 10, 1), false));
        }
    }

    private static DatasetFindings gather(List<Observation> seen) {
        return new DatasetFindings() {
            @Override
            public void add(RecordPlace place, Observation observation) {
                seen.add(observation);
            }

            @Override
            public void add(Observation observation) {
                seen.add(observation);
            }
        };
    }

    private static LoanDraft next(String id, String day, String amount) {
        return new LoanDraft().id(id).signed(day).lends(amount, amount).pays("850.00", 12);
    }

    private static LoanDraft chained(String id, String day, String paidOff) {
        return new LoanDraft().id(id).signed(day).paidOff(paidOff, "12000.00");
    }

    private static CheckTester<Loan> tester() {
        return CheckTester.of(new HiddenRolloversCheck())
                .parametersFrom(new CommonPlugin())
                .as("MLC");
    }
}
