package io.hegui.plugin.common;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import java.time.YearMonth;

/** What do we have on record of this partner for that month? */
public record FiledPartnerQuestion(
        @Column(zh = "合作机构统一社会信用代码", en = "Partner") CreditCode partnerId,
        @Column(zh = "报告期", en = "Month filed") YearMonth period) {}
