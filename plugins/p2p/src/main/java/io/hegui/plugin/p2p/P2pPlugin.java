package io.hegui.plugin.p2p;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.lending.LenderDatasets;
import io.hegui.sdk.lending.partner.OutsourcingRow;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Online lending platforms: the loans they arranged, what they published, and how they stopped. None has operated since
 * November 2020; their returns of earlier periods remain.
 */
public final class P2pPlugin implements GatewayPlugin {
    private static final String TYPE = "P2P";

    /** Of the same id as that of all lenders, so that an operator sets it once. */
    private static final Parameter<Rate> DEBT_SERVICE_SHARE = new Parameter<>(
            "debt-service.share", Text.of("偿债支出占收入比上限", "Highest share of income for debts"), Rate::percent);

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
        List<Dataset<?>> datasets = new ArrayList<>(LenderDatasets.conduct(Set.of(TYPE)));
        datasets.add(monthly("loan-book", "贷款台账", "Loan book", PlatformLoanRow.class));
        datasets.add(monthly("organisation-loan", "单位借款台账", "Loans to organisations", OrganisationLoanRow.class));
        datasets.add(monthly("outsourcing", "业务外包表", "Outsourced functions", OutsourcingRow.class));
        datasets.add(monthly("platform-disclosure", "平台信息披露表", "Monthly disclosure", PlatformDisclosureRow.class));
        datasets.add(monthly("platform-exit", "终止业务报告", "Notice of exit", ExitRow.class));
        return datasets;
    }

    @Override
    public List<Check<?>> checks(PluginContext context) {
        return List.of(
                new DeductionInDisguiseCheck(),
                new BorrowerAboveLimitCheck(),
                new BorrowerAboveLimitElsewhereCheck(),
                new OrganisationAboveLimitCheck(),
                new OrganisationAboveLimitElsewhereCheck(),
                new DisclosureIncompleteCheck(),
                new DisclosureLateCheck(),
                new ExitNoticeLateCheck());
    }

    @Override
    public List<Endpoint<?, ?>> endpoints(PluginContext context) {
        return List.of(DisclosureEndpoint.endpoint(), FiledDisclosureEndpoint.endpoint());
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DeductionInDisguiseCheck.DAYS, DEBT_SERVICE_SHARE);
    }

    private static <T extends Record> Dataset<T> monthly(String id, String zh, String en, Class<T> row) {
        return new Dataset<>(id, Text.of(zh, en), row, Set.of(TYPE), Frequency.MONTHLY);
    }
}
