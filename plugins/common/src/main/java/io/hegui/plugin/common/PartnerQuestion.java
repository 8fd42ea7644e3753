package io.hegui.plugin.common;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.lending.partner.Enhancement;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** May a lender work with this partner in this way on that day? What is asked about is taken as stated. */
public record PartnerQuestion(
        @Column(zh = "合作机构统一社会信用代码", en = "Partner") CreditCode partnerId,
        @Column(zh = "合同日期", en = "Contract date") LocalDate contractDate,

        @Column(zh = "合作机构出资比例", en = "Share of the money", required = false, min = "0", max = "100", unit = "%")
        @Nullable
        Rate fundingShare,

        @Column(zh = "放贷业务许可证号", en = "Lending licence", required = false) @Nullable
        String lendingLicence,

        @Column(zh = "许可证生效日期", en = "Licence from", required = false) @Nullable
        LocalDate licenceFrom,

        @Column(zh = "许可证失效日期", en = "Licence to", required = false) @Nullable
        LocalDate licenceTo,

        @Column(zh = "增信方式", en = "How the partner stands in", required = false) @Nullable
        Enhancement enhancement,

        @Column(zh = "担保或保险许可证号", en = "Guarantee or insurance licence", required = false) @Nullable
        String enhancementLicence) {}
