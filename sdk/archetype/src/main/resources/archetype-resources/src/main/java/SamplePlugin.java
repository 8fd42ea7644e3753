package ${package};

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.parameter.Parameter;
import java.util.List;
import java.util.Set;

/** What this plugin brings. */
public final class SamplePlugin implements GatewayPlugin {
    static final String TYPE = "${institutionType}";

    @Override
    public PluginInfo info() {
        return new PluginInfo("${artifactId}", Text.of("${artifactId}", "${artifactId}"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(TYPE, Text.of("示例机构", "Sample institution")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(new Dataset<>(
                "contract", Text.of("合同台账", "Contracts"), ContractRow.class, Set.of(TYPE), Frequency.MONTHLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(new AmountAboveLimitCheck(), new CustomerAboveLimitCheck());
    }

    @Override
    public List<DataAdapter> adapters(PluginContext context) {
        return List.of(new FixedWidthAdapter());
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of(LimitsEndpoint.endpoint());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(AmountAboveLimitCheck.LIMIT, CustomerAboveLimitCheck.LIMIT);
    }
}
