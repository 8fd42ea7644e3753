package io.hegui.plugin.microlender;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.lending.LenderDatasets;
import io.hegui.sdk.lending.capital.ConcentrationRow;
import io.hegui.sdk.lending.capital.PrudentialRatioRow;
import io.hegui.sdk.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Microlenders, online and on the ground: their loan book, what they borrow, and what part two of 141号 asks. */
public final class MicrolenderPlugin implements GatewayPlugin {
    private static final String ONLINE = "NMLC";
    private static final Set<String> TYPES = Set.of("MLC", ONLINE);

    @Override
    public PluginInfo info() {
        return new PluginInfo("microlender", Text.of("小额贷款公司", "Microlenders"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(
                new InstitutionType("MLC", Text.of("小额贷款公司", "Microlender")),
                new InstitutionType(ONLINE, Text.of("网络小额贷款公司", "Online microlender")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        List<Dataset<?>> datasets = new ArrayList<>(LenderDatasets.conduct(TYPES));
        datasets.addAll(LenderDatasets.costStatement(TYPES));
        datasets.add(monthly("loan-book", "贷款台账", "Loan book", MicroloanRow.class, TYPES));
        datasets.add(monthly("funding", "融资情况表", "Funding", FundingRow.class, TYPES));
        datasets.add(monthly("authorisation", "设立批准情况表", "Authorisation", AuthorisationRow.class, TYPES));
        datasets.add(monthly("shrink-plan", "压缩规模计划表", "Plan to bring leverage down", ShrinkPlanRow.class, TYPES));
        datasets.add(monthly("concentration", "贷款集中度表", "Concentration of lending", ConcentrationRow.class, TYPES));
        datasets.add(monthly("prudential-ratio", "监管指标表", "Prudential ratios", PrudentialRatioRow.class, TYPES));
        datasets.add(monthly(
                "run-down", "无场景贷款压缩表", "Run-down of loans without a scenario", RunDownRow.class, Set.of(ONLINE)));
        return datasets;
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new BorrowingToRepayCheck(),
                new LoanOutsideProvinceCheck(),
                new CampusLoanCheck(),
                new DownPaymentLoanCheck(),
                new HousePurchaseNearbyCheck(),
                new SpeculationLoanCheck(),
                new PublicFundsCheck(),
                new PlatformFundsCheck(),
                new LeverageMisstatedCheck(),
                new FilingFiguresDifferCheck(),
                new SelfHeldBeyondBalanceCheck(),
                new LeverageAboveLimitCheck(),
                new ShrinkPlanMissingCheck(),
                new StockRisingCheck(),
                new BankFundingCheck(),
                new StandardFundingCheck());
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of(LeverageEndpoint.endpoint());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                MicrolenderParameters.CREDIT_QUERY_DAYS,
                MicrolenderParameters.OPEN_LENDERS,
                MicrolenderParameters.HOUSE_PURCHASE_DAYS,
                MicrolenderParameters.LEVERAGE_LIMIT,
                MicrolenderParameters.STUDENT_AGE);
    }

    private static <T extends Record> Dataset<T> monthly(
            String id, String zh, String en, Class<T> row, Set<String> types) {
        return new Dataset<>(id, Text.of(zh, en), row, types, Frequency.MONTHLY);
    }
}
