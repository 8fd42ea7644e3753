package io.hegui.plugin.consumerfinance;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LoanRow;
import java.util.List;
import java.util.Set;

/** Consumer finance companies: their loan book, judged by what binds every lender. */
public final class ConsumerFinancePlugin implements GatewayPlugin {
    private static final String TYPE = "CFC";

    @Override
    public PluginInfo info() {
        return new PluginInfo("consumer-finance", Text.of("消费金融公司", "Consumer finance companies"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(TYPE, Text.of("消费金融公司", "Consumer finance company")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(new Dataset<>(
                "loan-book", Text.of("贷款台账", "Loan book"), LoanRow.class, Set.of(TYPE), Frequency.MONTHLY));
    }
}
