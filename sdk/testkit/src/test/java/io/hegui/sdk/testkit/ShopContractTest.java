package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;

class ShopContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new ShopPlugin(false);
    }
}
