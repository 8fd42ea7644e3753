package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;

/** A shop that a class loader can make. */
public final class PlainShop implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("shop", Text.of("商店", "Shop"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType("SHOP", Text.of("商店", "Shop")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(ShopPlugin.LINES, ShopPlugin.ORDERS);
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(new LargeLine(), new LineChanged(), new LateFiling());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LargeLine.LIMIT);
    }
}
