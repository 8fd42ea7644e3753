package com.example.leasing;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class LeasingPluginTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new LeasingPlugin();
    }
}
