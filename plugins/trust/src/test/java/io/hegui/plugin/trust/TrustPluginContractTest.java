package io.hegui.plugin.trust;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class TrustPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new TrustPlugin();
    }
}
