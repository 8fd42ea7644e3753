package io.hegui.plugin.p2p;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class P2pPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new P2pPlugin();
    }
}
