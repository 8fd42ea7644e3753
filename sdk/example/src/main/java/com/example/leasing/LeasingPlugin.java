package com.example.leasing;

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

/** What leasing companies file, and what is checked. */
public final class LeasingPlugin implements GatewayPlugin {
    static final String TYPE = "LEASING";

    @Override
    public PluginInfo info() {
        return new PluginInfo("leasing", Text.of("金融租赁", "Financial leasing"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(TYPE, Text.of("金融租赁公司", "Financial leasing company")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(new Dataset<>(
                "lease-book", Text.of("租赁台账", "Lease book"), LeaseRow.class, Set.of(TYPE), Frequency.MONTHLY));
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(new BalanceAboveCostCheck(), new LesseeShareCheck(), new BalanceRisenCheck());
    }

    @Override
    public List<DataAdapter> adapters(PluginContext context) {
        return List.of(new LeaseFileAdapter());
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of(HeadroomEndpoint.endpoint());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LesseeShareCheck.SHARE);
    }
}
