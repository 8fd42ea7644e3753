package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.Pack;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/** Stands for a pack, which has no code: its checks are in its pages. */
record PackPlugin(Pack pack) implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo(pack.id(), pack.title());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return pack.parameters();
    }
}
