package io.hegui.plugin.common;

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample books of lenders that have no checks of their own: what is found in them is found here. */
class LendersWithoutColumnsTest {
    @ParameterizedTest
    @CsvSource({"trust, TRUST, 2026-09", "consumer-finance, CFC, 2026-09", "p2p, P2P, 2018-06"})
    void cleanBook_isAccepted(String plugin, String type, String period) {
        judge(plugin, type, period, "clean").finds().isDecided(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "trust, TRUST, 2026-09, E.1.2.a.2@9:annual_cost_compound",
        "consumer-finance, CFC, 2026-09, E.1.2.a.2@9:annual_cost_compound",
        "p2p, P2P, 2018-06, E.1.2.a.2@9:annual_cost"
    })
    void breaches_areFoundByTheCapsOfTypeAndDate(String plugin, String type, String period, String warning) {
        judge(plugin, type, period, "breaches")
                .finds(
                        "E.1.2.a@1:annual_cost",
                        "E.1.2.a.4@3:cash_flows",
                        "E.1.3.e@4:income_source",
                        "E.1.3.f@5:total_burden",
                        "E.1.3.g@6:rollovers",
                        "E.1.3.g.2@8:rollovers",
                        warning)
                .isDecided(Verdict.NEEDS_EXPLANATION);
    }

    @ParameterizedTest
    @CsvSource({"trust, TRUST, 2026-09", "consumer-finance, CFC, 2026-09", "p2p, P2P, 2018-06"})
    void malformedBook_isRejected(String plugin, String type, String period) {
        judge(plugin, type, period, "integrity")
                .finds(
                        "S.cell.date@1:contract_date",
                        "S.cell.id@2:borrower_id_number",
                        "S.cell.number@3:principal",
                        "S.cell.code@4:purpose",
                        "S.cell.missing@5:maturity_date",
                        "S.cell.number@6:rollovers",
                        "S.key.duplicate@7:loan_id",
                        "S.cell.format@8:cash_flows",
                        "E.1.2.a.3@9:instalment")
                .isDecided(Verdict.REJECTED);
    }

    private static Judged judge(String plugin, String type, String period, String book) {
        return DatasetTester.of(new Lender(type), new CommonPlugin())
                .as(type)
                .in("990000")
                .period(period)
                .judge(Path.of("..", plugin, "src/main/resources/samples/loan-book", book + ".csv"));
    }

    /** Stands for a plugin of another module, which this one must not depend on. */
    private record Lender(String type) implements GatewayPlugin {
        @Override
        public PluginInfo info() {
            return new PluginInfo("lender", Text.of("放贷机构", "Lender"));
        }

        @Override
        public List<InstitutionType> institutionTypes() {
            return List.of(new InstitutionType(type, Text.of("放贷机构", "Lender")));
        }

        @Override
        public List<Dataset<?>> datasets() {
            return List.of(new Dataset<>(
                    "loan-book", Text.of("贷款台账", "Loan book"), LoanRow.class, Set.of(type), Frequency.MONTHLY));
        }
    }
}
