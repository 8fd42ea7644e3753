package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.lending.conduct.ApplicationRow;
import io.hegui.sdk.lending.conduct.AssessmentRow;
import io.hegui.sdk.lending.conduct.AssetQualityRow;
import io.hegui.sdk.lending.conduct.AssetTransferRow;
import io.hegui.sdk.lending.conduct.CollectionRow;
import io.hegui.sdk.lending.conduct.CostItemRow;
import io.hegui.sdk.lending.conduct.DataIncidentRow;
import io.hegui.sdk.lending.conduct.DataShareRow;
import io.hegui.sdk.lending.conduct.DataUseRow;
import io.hegui.sdk.lending.conduct.DisclosureRow;
import io.hegui.sdk.lending.conduct.LicenceRow;
import io.hegui.sdk.lending.conduct.MarketingRow;
import io.hegui.sdk.lending.conduct.RiskModelRow;
import io.hegui.sdk.lending.conduct.SecurityAttestationRow;
import io.hegui.sdk.lending.partner.CashFlowRow;
import io.hegui.sdk.lending.partner.CoLendingRow;
import io.hegui.sdk.lending.partner.DrawRow;
import io.hegui.sdk.lending.partner.ExposureRow;
import io.hegui.sdk.lending.partner.InvestmentRow;
import io.hegui.sdk.lending.partner.OutsourcingRow;
import io.hegui.sdk.lending.partner.PartnerRow;
import io.hegui.sdk.lending.partner.PartneredLoanRow;
import io.hegui.sdk.lending.stock.PersonalLoanStockRow;
import java.util.List;
import java.util.Set;

/** The returns that lenders of several types have in common; each plugin brings them for its own types. */
public final class LenderDatasets {
    private LenderDatasets() {}

    /** How a lender deals with borrowers and their data: what the first part of the notice of 2017 asks of everybody. */
    public static List<Dataset<?>> conduct(Set<String> types) {
        return List.of(
                monthly("licence", "业务资质表", "Licences", LicenceRow.class, types),
                monthly("application", "贷款审批表", "Applications decided", ApplicationRow.class, types),
                monthly("assessment", "借款人评估表", "Assessments of borrowers", AssessmentRow.class, types),
                monthly("marketing", "营销宣传表", "Advertisements", MarketingRow.class, types),
                monthly("risk-model", "风控模型表", "Risk models", RiskModelRow.class, types),
                monthly("disclosure", "贷前披露表", "Disclosure before the loan", DisclosureRow.class, types),
                monthly("collection", "催收记录表", "Contacts to collect", CollectionRow.class, types),
                monthly("data-use", "客户信息使用表", "Uses of customer data", DataUseRow.class, types),
                monthly("data-share", "客户信息对外提供表", "Customer data handed over", DataShareRow.class, types),
                monthly("data-incident", "客户信息安全事件表", "Incidents with customer data", DataIncidentRow.class, types),
                monthly(
                        "security-attestation",
                        "信息安全声明",
                        "Attestation of security",
                        SecurityAttestationRow.class,
                        types),
                monthly("asset-transfer", "信贷资产转让表", "Transfers of loans", AssetTransferRow.class, types),
                monthly("asset-quality", "资产质量报表", "Asset quality", AssetQualityRow.class, types));
    }

    /** The cost statement of personal loans, and the partners bound by it. */
    public static List<Dataset<?>> costStatement(Set<String> types) {
        return List.of(
                monthly("cost-item", "综合融资成本明示表", "Cost statement", CostItemRow.class, types),
                monthly("partner", "合作机构表", "Partners", PartnerRow.class, types));
    }

    /** What banks and other lenders under the banking supervisor file on partners, payments and investments. */
    public static List<Dataset<?>> banking(Set<String> types) {
        return List.of(
                monthly("loan-book", "贷款台账", "Loan book", PartneredLoanRow.class, types),
                monthly("exposure", "对放贷机构资金投放表", "Money given to counterparties", ExposureRow.class, types),
                monthly("co-lending", "联合贷款出资表", "Loans made together with partners", CoLendingRow.class, types),
                monthly("outsourcing", "业务外包表", "Outsourced functions", OutsourcingRow.class, types),
                monthly("cash-flow", "合作贷款资金流水", "Payments on loans with partners", CashFlowRow.class, types),
                monthly("draw", "贷款提款表", "Draws on personal loans", DrawRow.class, types),
                monthly("investment", "投资底层资产表", "Assets behind investments", InvestmentRow.class, types),
                monthly(
                        "personal-loan-stock",
                        "存量个人贷款信息",
                        "Personal loans outstanding",
                        PersonalLoanStockRow.class,
                        types));
    }

    private static <T extends Record> Dataset<T> monthly(
            String id, String zh, String en, Class<T> row, Set<String> types) {
        return new Dataset<>(id, Text.of(zh, en), row, types, Frequency.MONTHLY);
    }
}
