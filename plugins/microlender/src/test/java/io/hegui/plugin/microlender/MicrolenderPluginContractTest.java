package io.hegui.plugin.microlender;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

class MicrolenderPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new MicrolenderPlugin();
    }
}
