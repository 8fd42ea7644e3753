package io.hegui.plugin.consumerfinance;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class ConsumerFinancePluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new ConsumerFinancePlugin();
    }
}
