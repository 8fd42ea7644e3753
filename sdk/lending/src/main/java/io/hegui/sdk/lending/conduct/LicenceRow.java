package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One licence of the filer, and the loans it granted itself in the period. */
public record LicenceRow(
        @Column(zh = "许可证号", en = "Licence number", aliases = "金融许可证号", key = true)
        String licenceNo,

        @Column(zh = "许可证状态", en = "Status") LicenceStatus status,
        @Column(zh = "生效日期", en = "Licence from") LocalDate validFrom,

        @Column(zh = "失效日期", en = "Licence to", required = false) @Nullable
        LocalDate validTo,

        @Column(zh = "业务范围包含放贷", en = "Lending is in scope") boolean lendingInScope,

        @Column(zh = "本期自行发放贷款笔数", en = "Loans granted in the period", min = "0", max = "1000000000")
        int loansGranted,

        @Column(zh = "本期最早合同日期", en = "First contract of the period", required = false) @Nullable
        LocalDate firstContractOn,

        @Column(zh = "本期最晚合同日期", en = "Last contract of the period", required = false) @Nullable
        LocalDate lastContractOn,

        @Column(zh = "适用利率规则", en = "Rule on rates followed")
        RateRule rateRule) {}
