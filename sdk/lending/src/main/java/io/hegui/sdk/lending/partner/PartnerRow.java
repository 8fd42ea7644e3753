package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One partner in one role, and what its contract says. */
public record PartnerRow(
        @Column(zh = "合作机构统一社会信用代码", en = "Partner", aliases = "合作机构代码", key = true)
        CreditCode partnerId,

        @Column(zh = "合作角色", en = "Role", key = true) PartnerRole role,
        @Column(zh = "合作机构名称", en = "Name of the partner") String partnerName,
        @Column(zh = "合作起始日期", en = "Contract from") LocalDate contractFrom,

        @Column(zh = "合作终止日期", en = "Contract to", required = false) @Nullable
        LocalDate contractTo,

        @Column(zh = "名单公布日期", en = "On the published list since", required = false) @Nullable
        LocalDate publishedOn,

        @Column(zh = "合同含成本明示条款", en = "The contract has the duty to show costs")
        boolean costDisclosureClause,

        @Column(zh = "合同禁止向借款人收费", en = "The contract forbids charging the borrower")
        boolean noChargeClause,

        @Column(
                zh = "综合融资成本区间下限",
                en = "Lowest annual cost of its loans by the contract",
                required = false,
                min = "0",
                unit = "% p.a.")
        @Nullable
        Rate costFrom,

        @Column(
                zh = "综合融资成本区间上限",
                en = "Highest annual cost of its loans by the contract",
                required = false,
                min = "0",
                unit = "% p.a.")
        @Nullable
        Rate costTo,

        @Column(zh = "收费投诉抽查日期", en = "Complaints about its charges sampled on", required = false) @Nullable
        LocalDate complaintsSampledOn,

        @Column(
                zh = "抽查属实的收费投诉件数",
                en = "Complaints about its charges found true",
                required = false,
                min = "0",
                max = "1000000")
        @Nullable
        Integer complaintsTrue) {}
