package io.hegui.plugin.servicedesk;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;
import java.util.List;

class ServiceDeskPluginContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new ServiceDeskPlugin();
    }

    @Override
    protected List<GatewayPlugin> companions() {
        return List.of(new Institutions());
    }
}
