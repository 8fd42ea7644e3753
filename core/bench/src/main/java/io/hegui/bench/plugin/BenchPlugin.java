package io.hegui.bench.plugin;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Set;

/** A loan book and what is checked on it, to be measured. */
public final class BenchPlugin implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("bench", Text.of("基准测试", "Benchmark"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType("BENCH", Text.of("基准测试机构", "Benchmark institution")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(new Dataset<>(
                "bench-loan", Text.of("贷款", "Loans"), BenchLoan.class, Set.of("BENCH"), Frequency.MONTHLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new BorrowerUnderAgeCheck(),
                new DisbursedBeforeContractCheck(),
                new MaturityNotAfterDisbursementCheck(),
                new ProceedsAbovePrincipalCheck(),
                new RateAboveCapCheck(),
                new CostAboveCapCheck(),
                new OverdueRateTooHighCheck(),
                new NoIncomeCheck(),
                new InstalmentAboveIncomeShareCheck(),
                new TooManyRolloversCheck(),
                new ArrearsNotClassifiedCheck(),
                new BalanceAbovePrincipalCheck(),
                new PurposeForbiddenCheck(),
                new RegionMalformedCheck(),
                new ChargeTooHighCheck(),
                new CreditQueryOldCheck(),
                new TermTooLongCheck(),
                new PenaltiesTooHighCheck());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                BenchParameters.RATE_CAP,
                BenchParameters.COST_CAP,
                BenchParameters.INCOME_SHARE,
                BenchParameters.ROLLOVERS,
                BenchParameters.QUERY_DAYS);
    }
}
