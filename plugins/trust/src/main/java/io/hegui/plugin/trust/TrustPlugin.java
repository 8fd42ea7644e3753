package io.hegui.plugin.trust;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.lending.LenderDatasets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Trust companies that lend, and the other lenders that are no banks and have no plugin of their own: finance companies of
 * enterprise groups and financial leasing companies. Their returns are judged by what binds every lender.
 */
public final class TrustPlugin implements GatewayPlugin {
    private static final InstitutionType TRUST = new InstitutionType("TRUST", Text.of("信托公司", "Trust company"));
    private static final InstitutionType GROUP_FINANCE =
            new InstitutionType("FINCO", Text.of("企业集团财务公司", "Finance company of an enterprise group"));
    private static final InstitutionType LEASING =
            new InstitutionType("FLC", Text.of("金融租赁公司", "Financial leasing company"));

    @Override
    public PluginInfo info() {
        return new PluginInfo(
                "trust", Text.of("信托公司及其他非银行放贷机构", "Trust companies and other lenders that are no banks"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(TRUST, GROUP_FINANCE, LEASING);
    }

    @Override
    public List<Dataset<?>> datasets() {
        Set<String> types =
                institutionTypes().stream().map(InstitutionType::code).collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        LenderDatasets.conduct(types),
                        LenderDatasets.costStatement(types),
                        LenderDatasets.banking(types))
                .<Dataset<?>>flatMap(List::stream)
                .toList();
    }
}
