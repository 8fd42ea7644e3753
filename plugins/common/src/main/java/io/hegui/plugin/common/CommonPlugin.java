package io.hegui.plugin.common;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/** What binds every lender, whatever its type. */
public final class CommonPlugin implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("common", Text.of("贷款通用校验", "Checks for every lender"));
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
                new TooManyLendersCheck());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                RateCap.FAIL,
                RateCap.WARN,
                LoanPrimeRate.PARAMETER,
                CostRule.DAY_COUNT,
                CostRule.TOLERANCE,
                RolloverRule.LIMIT,
                RolloverRule.WINDOW_DAYS,
                RolloverRule.SHARE,
                TooManyLendersCheck.LIMIT);
    }
}
