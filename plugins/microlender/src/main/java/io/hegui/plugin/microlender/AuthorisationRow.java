package io.hegui.plugin.microlender;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a microlender was approved, and what its capital is. */
public record AuthorisationRow(
        @Column(zh = "批准文号", en = "Approval", key = true) String approvalNo,
        @Column(zh = "批准机关层级", en = "Approved by") ApprovalLevel approvalLevel,

        @Column(zh = "批准筹建日期", en = "Preparation approved on", required = false) @Nullable
        LocalDate preparedOn,

        @Column(zh = "批准设立日期", en = "Approved on") LocalDate approvedOn,

        @Column(zh = "开业日期", en = "Opened on", required = false) @Nullable
        LocalDate openedOn,

        @Column(zh = "批准跨省经营日期", en = "Business across provinces approved on", required = false) @Nullable
        LocalDate crossProvinceOn,

        @Column(zh = "省外贷款笔数", en = "Loans outside the home province", min = "0", max = "1000000000")
        int loansOutside,

        @Column(zh = "业务资质复核日期", en = "Qualification checked again on", required = false) @Nullable
        LocalDate recheckedOn,

        @Column(zh = "复核结论", en = "Result of that check", required = false) @Nullable
        String recheckResult,

        @Column(zh = "组织形式", en = "Kind of company") OrganisationForm form,

        @Column(zh = "注册资本", en = "Registered capital", min = "0", max = "1000000000000.00", unit = "CNY")
        Money registeredCapital,

        @Column(zh = "最大股东持股比例", en = "Share of the largest holder", min = "0", max = "100", unit = "%")
        Rate largestHolder) {}
