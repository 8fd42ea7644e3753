package io.hegui.plugin.bank;

import io.hegui.sdk.dataset.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a loan company attests of one condition on which it was set up. */
public record ConditionRow(
        @Column(zh = "设立条件", en = "Condition", key = true) EstablishmentCondition item,
        @Column(zh = "是否符合", en = "Met") boolean met,

        @Column(zh = "证明材料编号", en = "Evidence", required = false) @Nullable
        String evidence,

        @Column(zh = "声明日期", en = "Attested on") LocalDate attestedOn,

        @Column(zh = "证明有效期至", en = "Evidence valid to", required = false) @Nullable
        LocalDate validTo,

        @Column(zh = "人数", en = "People", required = false, min = "0", max = "1000000000") @Nullable
        Integer people,

        @Column(zh = "其中具备资格人数", en = "Of these qualified", required = false, min = "0", max = "1000000000") @Nullable
        Integer qualified) {}
