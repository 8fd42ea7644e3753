package io.hegui.plugin.p2p;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.LoanRow;
import java.util.List;
import java.util.Set;

/**
 * Online lending platforms: the loans they arranged, judged by what binds every lender. None has operated since
 * November 2020; their returns of earlier periods remain.
 */
public final class P2pPlugin implements GatewayPlugin {
    private static final String TYPE = "P2P";

    @Override
    public PluginInfo info() {
        return new PluginInfo("p2p", Text.of("网络借贷信息中介机构", "Online lending platforms"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        return List.of(new InstitutionType(TYPE, Text.of("网络借贷信息中介机构", "Online lending platform")));
    }

    @Override
    public List<Dataset<?>> datasets() {
        return List.of(new Dataset<>(
                "loan-book", Text.of("贷款台账", "Loan book"), LoanRow.class, Set.of(TYPE), Frequency.MONTHLY));
    }
}
