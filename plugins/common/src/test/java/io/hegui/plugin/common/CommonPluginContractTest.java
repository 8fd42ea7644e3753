package io.hegui.plugin.common;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.lending.LenderDatasets;
import io.hegui.sdk.testkit.PluginContractTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class CommonPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new CommonPlugin();
    }

    @Override
    protected List<Dataset<?>> exampleDatasets() {
        Set<String> types = Set.of("MLC", "NMLC", "BANK", "TRUST", "CFC", "AFC", "FINCO", "FLC", "LC", "P2P");
        return Stream.of(
                        LenderDatasets.conduct(types),
                        LenderDatasets.costStatement(types),
                        LenderDatasets.banking(types))
                .<Dataset<?>>flatMap(List::stream)
                .toList();
    }
}
