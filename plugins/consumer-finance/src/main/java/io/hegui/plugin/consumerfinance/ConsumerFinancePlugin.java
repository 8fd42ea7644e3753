package io.hegui.plugin.consumerfinance;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LenderDatasets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Consumer finance companies, and auto finance companies, which lend to consumers too. */
public final class ConsumerFinancePlugin implements GatewayPlugin {
    private static final String CONSUMER_FINANCE = "CFC";
    private static final String AUTO_FINANCE = "AFC";

    @Override
    public PluginInfo info() {
        return new PluginInfo("consumer-finance", Text.of("消费金融公司", "Consumer finance companies"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(
                new InstitutionType(CONSUMER_FINANCE, Text.of("消费金融公司", "Consumer finance company")),
                new InstitutionType(AUTO_FINANCE, Text.of("汽车金融公司", "Auto finance company")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        Set<String> both = Set.of(CONSUMER_FINANCE, AUTO_FINANCE);
        List<Dataset<?>> datasets = new ArrayList<>(LenderDatasets.conduct(both));
        datasets.addAll(LenderDatasets.costStatement(both));
        datasets.addAll(LenderDatasets.banking(both));
        datasets.add(new Dataset<>(
                "company-profile",
                Text.of("公司概况表", "Company profile"),
                CompanyProfileRow.class,
                Set.of(CONSUMER_FINANCE),
                Frequency.MONTHLY));
        return datasets;
    }
}
