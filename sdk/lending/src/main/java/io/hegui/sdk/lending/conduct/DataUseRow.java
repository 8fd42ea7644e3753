package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One use of one kind of customer data. */
public record DataUseRow(
        @Column(zh = "使用记录编号", en = "Use", key = true) String useId,
        @Column(zh = "数据类别", en = "Kind of data") DataField field,
        @Column(zh = "使用目的", en = "Purpose") String purpose,
        @Column(zh = "使用日期", en = "Used on") LocalDate usedOn,

        @Column(zh = "授权日期", en = "Consent given on", required = false) @Nullable
        LocalDate consentOn,

        @Column(zh = "授权包含该目的和数据", en = "The consent covers purpose and data")
        boolean consentCovers,

        @Column(zh = "单独同意", en = "A consent of its own") boolean separateConsent)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return usedOn;
    }
}
