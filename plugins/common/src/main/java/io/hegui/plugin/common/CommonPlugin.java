package io.hegui.plugin.common;

import io.hegui.plugin.common.supervision.LimitLoosenedCheck;
import io.hegui.plugin.common.supervision.MatterMissingCheck;
import io.hegui.plugin.common.supervision.RatioPolicyRow;
import io.hegui.plugin.common.supervision.ResponsibilityRow;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What binds every lender, whatever its type, and what local authorities file on their own part in it. */
public final class CommonPlugin implements GatewayPlugin {
    private static final String AUTHORITY = "LFA";

    @Override
    public PluginInfo info() {
        return new PluginInfo("common", Text.of("贷款通用校验", "Checks for every lender"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(AUTHORITY, Text.of("地方金融监管部门", "Local financial authority")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(
                new Dataset<>(
                        "responsibility",
                        Text.of("责任分工表", "Responsibilities"),
                        ResponsibilityRow.class,
                        Set.of(AUTHORITY),
                        Frequency.MONTHLY),
                new Dataset<>(
                        "ratio-policy",
                        Text.of("融资杠杆率规定表", "Leverage limits"),
                        RatioPolicyRow.class,
                        Set.of(AUTHORITY),
                        Frequency.MONTHLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new CostAboveCapCheck(),
                new CostAboveWarningLineCheck(),
                new CostNotComputableCheck(),
                new InterestCompoundedCheck(),
                new BorrowerWithoutIncomeCheck(),
                new TotalBurdenUncappedCheck(),
                new TooManyRolloversCheck(),
                new HiddenRolloversCheck(),
                new TooManyLendersCheck(),
                new PartnerBroughtDearLoanCheck(),
                new AnnualCostMisstatedCheck(),
                new TermsNotDisclosedCheck(),
                new ElementsUndecidedCheck(),
                new LoanNotAssessedCheck(),
                new UnregisteredModelCheck(),
                new ClassificationRaisedCheck(),
                new ReportDiffersFromLedgerCheck(),
                new CollectionAtNightCheck(),
                new TooManyContactsCheck(),
                new IncidentReportedLateCheck(),
                new OverdueChargesAboveCapCheck(),
                new UnlicensedLenderFundedCheck(),
                new UnlicensedCoLenderCheck(),
                new CoreFunctionOutsourcedCheck(),
                new DecisionByPartnerCheck(),
                new PartnerChargesBorrowerCheck(),
                new PartnerInDisguiseCheck(),
                new LoanOutsideCostRangeCheck(),
                new CostItemIncompleteCheck(),
                new CostItemsDoNotAddUpCheck(),
                new ChargeNotStatedCheck(),
                new StatementNotConfirmedCheck(),
                new DearLoansNotFallingCheck(),
                new MeanCostAboveGuidanceCheck(),
                new LimitLoosenedCheck(),
                new MatterMissingCheck());
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of(CostEndpoint.endpoint(), PartnerEndpoint.endpoint(), FiledPartnerEndpoint.endpoint());
    }

    @Override
    public List<Parameter<?>> parameters() {
        List<Parameter<?>> parameters = new ArrayList<>(List.of(
                RateCap.FAIL,
                RateCap.WARN,
                LoanPrimeRate.PARAMETER,
                CostRule.DAY_COUNT,
                CostRule.TOLERANCE,
                RolloverRule.LIMIT,
                RolloverRule.WINDOW_DAYS,
                RolloverRule.SHARE,
                TooManyLendersCheck.LIMIT));
        parameters.addAll(ConductParameters.all());
        return parameters;
    }
}
