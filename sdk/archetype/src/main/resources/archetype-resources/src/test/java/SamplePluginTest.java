package ${package};

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.testkit.PluginContractTest;

/** What every plugin must hold. */
class SamplePluginTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new SamplePlugin();
    }
}
