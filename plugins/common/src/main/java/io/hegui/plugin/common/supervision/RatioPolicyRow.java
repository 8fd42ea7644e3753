package io.hegui.plugin.common.supervision;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One leverage limit of a region, past or in force. */
public record RatioPolicyRow(
        @Column(zh = "行政区划代码", en = "Region", key = true) String region,
        @Column(zh = "生效日期", en = "From", key = true) LocalDate from,

        @Column(zh = "杠杆率上限", en = "Limit", min = "0", unit = "% of net capital")
        Rate limit,

        @Column(zh = "文号", en = "Document") String documentNo,

        @Column(zh = "所依据的国家规定", en = "National rule it rests on", required = false) @Nullable
        String nationalRule) {}
