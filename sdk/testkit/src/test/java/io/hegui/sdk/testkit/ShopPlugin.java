package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Set;

/** The plugin that the test kit is tested with. */
record ShopPlugin(boolean broken) implements GatewayPlugin {
    static final Dataset<Line> LINES =
            new Dataset<>("lines", Text.of("明细", "Lines"), Line.class, Set.of("SHOP"), Frequency.MONTHLY);

    static final Dataset<Order> ORDERS =
            new Dataset<>("orders", Text.of("订单", "Orders"), Order.class, Set.of("SHOP"), Frequency.QUARTERLY);

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
        return List.of(LINES, ORDERS);
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(new LargeLine(), new LargeTotal(broken), new LineChanged(), new LateFiling());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LargeLine.LIMIT);
    }
}
