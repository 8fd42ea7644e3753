package io.hegui.sdk.lending.partner;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One partner's share in a loan that a lender makes together with others. */
public record CoLendingRow(
        @Column(zh = "贷款编号", en = "Loan number", aliases = "借据编号", key = true)
        String loanId,

        @Column(zh = "合作机构统一社会信用代码", en = "Partner", aliases = "合作机构代码", key = true)
        CreditCode partnerId,

        @Column(zh = "合作机构名称", en = "Name of the partner") String partnerName,
        @Column(zh = "合同日期", en = "Contract date") LocalDate contractDate,

        @Column(zh = "合作机构出资比例", en = "Share of the money", aliases = "出资比例", min = "0", max = "100", unit = "%")
        Rate fundingShare,

        @Column(zh = "放贷业务许可证号", en = "Lending licence", aliases = "许可证号", required = false) @Nullable
        String lendingLicence,

        @Column(zh = "许可证生效日期", en = "Licence from", required = false) @Nullable
        LocalDate licenceFrom,

        @Column(zh = "许可证失效日期", en = "Licence to", required = false) @Nullable
        LocalDate licenceTo,

        @Column(zh = "增信方式", en = "How the partner stands in", required = false) @Nullable
        Enhancement enhancement,

        @Column(zh = "担保或保险许可证号", en = "Guarantee or insurance licence", required = false) @Nullable
        String enhancementLicence,

        @Column(zh = "合作机构名单公布日期", en = "On the published list of partners since", required = false) @Nullable
        LocalDate partnerListedOn)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return contractDate;
    }
}
