package io.hegui.plugin.servicedesk;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import java.util.List;

/** Brings types of institutions, as the plugins beside this one do, and nothing else. */
public final class Institutions implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("institutions", Text.of("机构", "Institutions"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(
                new InstitutionType("BANK", Text.of("商业银行", "Bank")),
                new InstitutionType("CFC", Text.of("消费金融公司", "Consumer finance company")));
    }
}
