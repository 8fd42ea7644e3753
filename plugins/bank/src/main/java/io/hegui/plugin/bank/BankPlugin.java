package io.hegui.plugin.bank;

import io.hegui.plugin.bank.datafile.DataFileAdapter;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LenderDatasets;
import io.hegui.sdk.lending.capital.ConcentrationRow;
import io.hegui.sdk.lending.capital.PrudentialRatioRow;
import io.hegui.sdk.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Commercial banks, with notice of price changes and inspections of internal controls, and the loan companies that they
 * own, with the conditions on which those are set up. What binds all lenders is judged elsewhere.
 */
public final class BankPlugin implements GatewayPlugin {
    private static final String BANK = "BANK";
    private static final String LOAN_COMPANY = "LC";

    /** Of the same id as that of all lenders, so that an operator sets it once. */
    private static final Parameter<Integer> ATTESTATION_MONTHS = new Parameter<>(
            "attestation.months", Text.of("声明有效月数", "Months for which an attestation counts"), BankPlugin::months);

    @Override
    public PluginInfo info() {
        return new PluginInfo("bank", Text.of("商业银行", "Commercial banks"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(
                new InstitutionType(BANK, Text.of("商业银行", "Commercial bank")),
                new InstitutionType(LOAN_COMPANY, Text.of("贷款公司", "Loan company")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        Set<String> both = Set.of(BANK, LOAN_COMPANY);
        List<Dataset<?>> datasets = new ArrayList<>(LenderDatasets.conduct(both));
        datasets.addAll(LenderDatasets.costStatement(both));
        datasets.addAll(LenderDatasets.banking(both));
        datasets.add(monthly("price-change", "服务价格变动表", "Price changes", PriceChangeRow.class, BANK));
        datasets.add(new Dataset<>(
                "control-inspection",
                Text.of("内部控制检查", "Inspection of internal controls"),
                ControlInspectionRow.class,
                Set.of(BANK),
                Frequency.QUARTERLY));
        datasets.add(monthly("establishment", "设立情况表", "Establishment", EstablishmentRow.class, LOAN_COMPANY));
        datasets.add(monthly(
                "establishment-condition",
                "设立条件声明",
                "Attestation of the conditions of establishment",
                ConditionRow.class,
                LOAN_COMPANY));
        datasets.add(
                monthly("concentration", "贷款集中度表", "Concentration of lending", ConcentrationRow.class, LOAN_COMPANY));
        datasets.add(monthly("prudential-ratio", "监管指标表", "Prudential ratios", PrudentialRatioRow.class, LOAN_COMPANY));
        return datasets;
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new PriceRaisedWithoutNoticeCheck(),
                new ControlScoreMisstatedCheck(),
                new ControlContentOwnedTwiceCheck(),
                new StatedScoresDifferCheck(),
                new KeyPointOutweighedCheck(),
                new ConditionNotAttestedCheck());
    }

    @Override
    public List<DataAdapter> adapters(PluginContext context) {
        return List.of(new DataFileAdapter());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(ATTESTATION_MONTHS);
    }

    private static int months(String text) {
        int months = Integer.parseInt(text);
        if (months < 0 || months > 600) {
            throw new IllegalArgumentException("must be from 0 to 600, was " + months);
        }
        return months;
    }

    private static <T extends Record> Dataset<T> monthly(String id, String zh, String en, Class<T> row, String type) {
        return new Dataset<>(id, Text.of(zh, en), row, Set.of(type), Frequency.MONTHLY);
    }
}
