package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import java.util.List;
import java.util.Set;

/** The plugin that checks beyond one filing are tested with. */
record MarketPlugin(boolean leaky) implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("market", Text.of("市场", "Market"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType("SHOP", Text.of("商店", "Shop")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(
                new Dataset<>("lines", Text.of("明细", "Lines"), Line.class, Set.of("SHOP"), Frequency.MONTHLY),
                new Dataset<>("orders", Text.of("订单", "Orders"), Order.class, Set.of("SHOP"), Frequency.QUARTERLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(new LineAboveOrders(), new LineElsewhere(leaky));
    }
}
