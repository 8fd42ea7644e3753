package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;

/** A plugin that a gateway can make, so that nothing of the contract is left out. */
class PlainShopContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new PlainShop();
    }
}
