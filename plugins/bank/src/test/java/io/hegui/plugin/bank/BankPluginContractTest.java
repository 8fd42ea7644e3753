package io.hegui.plugin.bank;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class BankPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new BankPlugin();
    }
}
