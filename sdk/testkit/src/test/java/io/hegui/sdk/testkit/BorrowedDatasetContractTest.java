package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import java.util.List;

/** A plugin of checks alone proves its examples on a dataset that its test lends it. */
class BorrowedDatasetContractTest extends PluginContractTest {
    /** One check, no dataset. */
    record ChecksOnly() implements GatewayPlugin {
        @Override
        public PluginInfo info() {
            return new PluginInfo("checks-only", Text.of("仅校验", "Checks only"));
        }

        @Override
        public List<Check<?>> checks(PluginContext context) {
            return List.of(new LargeTotal(false));
        }
    }

    @Override
    protected GatewayPlugin plugin() {
        return new ChecksOnly();
    }

    @Override
    protected List<Dataset<?>> exampleDatasets() {
        return List.of(ShopPlugin.LINES, ShopPlugin.ORDERS);
    }
}
