package io.hegui.plugin.common;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.testkit.PluginContractTest;
import java.util.List;
import java.util.Set;

class CommonPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new CommonPlugin();
    }

    @Override
    protected List<Dataset<?>> exampleDatasets() {
        return List.of(new Dataset<>(
                "loan-book",
                Text.of("贷款台账", "Loan book"),
                LoanRow.class,
                Set.of("MLC", "BANK", "P2P"),
                Frequency.MONTHLY));
    }
}
