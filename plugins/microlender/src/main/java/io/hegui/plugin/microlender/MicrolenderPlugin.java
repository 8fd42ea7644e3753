package io.hegui.plugin.microlender;

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

/** Microlenders, online and on the ground: their loan book, what they borrow, and what part two of 141号 asks. */
public final class MicrolenderPlugin implements GatewayPlugin {
    private static final Set<String> TYPES = Set.of("MLC", "NMLC");

    @Override
    public PluginInfo info() {
        return new PluginInfo("microlender", Text.of("小额贷款公司", "Microlenders"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(
                new InstitutionType("MLC", Text.of("小额贷款公司", "Microlender")),
                new InstitutionType("NMLC", Text.of("网络小额贷款公司", "Online microlender")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(
                new Dataset<>("loan-book", Text.of("贷款台账", "Loan book"), MicroloanRow.class, TYPES, Frequency.MONTHLY),
                new Dataset<>("funding", Text.of("融资情况表", "Funding"), FundingRow.class, TYPES, Frequency.MONTHLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new BorrowingToRepayCheck(),
                new CampusLoanCheck(),
                new DownPaymentLoanCheck(),
                new HousePurchaseNearbyCheck(),
                new SpeculationLoanCheck(),
                new PublicFundsCheck(),
                new PlatformFundsCheck(),
                new LeverageMisstatedCheck(),
                new FilingFiguresDifferCheck(),
                new SelfHeldBeyondBalanceCheck(),
                new LeverageAboveLimitCheck());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                MicrolenderParameters.CREDIT_QUERY_DAYS,
                MicrolenderParameters.OPEN_LENDERS,
                MicrolenderParameters.HOUSE_PURCHASE_DAYS,
                MicrolenderParameters.LEVERAGE_LIMIT);
    }
}
