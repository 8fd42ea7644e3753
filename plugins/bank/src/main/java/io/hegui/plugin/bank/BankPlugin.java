package io.hegui.plugin.bank;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import java.util.List;
import java.util.Set;

/**
 * Commercial banks: loans made with partners, what part three of 141号 asks, notice of price changes, and inspections
 * of internal controls.
 */
public final class BankPlugin implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("bank", Text.of("商业银行", "Commercial banks"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType("BANK", Text.of("商业银行", "Commercial bank")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(
                monthly("loan-book", "贷款台账", "Loan book", BankLoanRow.class),
                monthly("exposure", "对放贷机构资金投放表", "Money given to counterparties", ExposureRow.class),
                monthly("co-lending", "联合贷款出资表", "Loans made together with partners", CoLendingRow.class),
                monthly("outsourcing", "业务外包表", "Outsourced functions", OutsourcingRow.class),
                monthly("cash-flow", "合作贷款资金流水", "Payments on loans with partners", CashFlowRow.class),
                monthly("price-change", "服务价格变动表", "Price changes", PriceChangeRow.class),
                new Dataset<>(
                        "control-inspection",
                        Text.of("内部控制检查", "Inspection of internal controls"),
                        ControlInspectionRow.class,
                        Set.of("BANK"),
                        Frequency.QUARTERLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new UnlicensedLenderFundedCheck(),
                new UnlicensedCoLenderCheck(),
                new CoreFunctionOutsourcedCheck(),
                new DecisionByPartnerCheck(),
                new PartnerChargesBorrowerCheck(),
                new PartnerInDisguiseCheck(),
                new PriceRaisedWithoutNoticeCheck(),
                new ControlScoreMisstatedCheck(),
                new ControlContentOwnedTwiceCheck(),
                new StatedScoresDifferCheck(),
                new KeyPointOutweighedCheck());
    }

    private static <T extends Record> Dataset<T> monthly(String id, String zh, String en, Class<T> row) {
        return new Dataset<>(id, Text.of(zh, en), row, Set.of("BANK"), Frequency.MONTHLY);
    }
}
