package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One function that a lender has a partner do. In force from its first to its last day. */
public record OutsourcingRow(
        @Column(zh = "外包合同编号", en = "Contract number", aliases = "合同编号", key = true)
        String contractId,

        @Column(zh = "外包职能", en = "Function", key = true) OutsourcedFunction function,

        @Column(zh = "合作机构统一社会信用代码", en = "Partner", aliases = "合作机构代码")
        CreditCode partnerId,

        @Column(zh = "合作机构名称", en = "Name of the partner") String partnerName,
        @Column(zh = "起始日期", en = "From") LocalDate startsOn,

        @Column(zh = "终止日期", en = "To", required = false) @Nullable
        LocalDate endsOn) {}
