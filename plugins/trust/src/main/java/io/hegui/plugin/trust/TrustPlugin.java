package io.hegui.plugin.trust;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.lending.LenderDatasets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Trust companies that lend: their returns, judged by what binds every lender. */
public final class TrustPlugin implements GatewayPlugin {
    private static final String TYPE = "TRUST";

    @Override
    public PluginInfo info() {
        return new PluginInfo("trust", Text.of("信托公司", "Trust companies"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(TYPE, Text.of("信托公司", "Trust company")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        Set<String> types = Set.of(TYPE);
        return Stream.of(
                        LenderDatasets.conduct(types),
                        LenderDatasets.costStatement(types),
                        LenderDatasets.banking(types))
                .<Dataset<?>>flatMap(List::stream)
                .toList();
    }
}
