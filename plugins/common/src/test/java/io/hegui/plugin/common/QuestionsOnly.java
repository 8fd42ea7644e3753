package io.hegui.plugin.common;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/** The plugin without its checks on expressions, which judge what only others' plugins bring. */
final class QuestionsOnly implements GatewayPlugin {
    private final CommonPlugin plugin = new CommonPlugin();

    @Override
    public PluginInfo info() {
        return plugin.info();
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return plugin.endpoints(context);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return plugin.parameters();
    }
}
