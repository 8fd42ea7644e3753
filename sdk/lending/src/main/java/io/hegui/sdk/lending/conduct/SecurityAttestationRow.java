package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the filer attests of the security of one system that holds customer data. */
public record SecurityAttestationRow(
        @Column(zh = "信息系统", en = "System", key = true) String system,

        @Column(zh = "等级保护备案证明编号", en = "Certificate", required = false) @Nullable
        String certificate,

        @Column(zh = "声明人", en = "Attested by") String attestedBy,
        @Column(zh = "声明日期", en = "Attested on") LocalDate attestedOn,

        @Column(zh = "证明有效期至", en = "Certificate valid to", required = false) @Nullable
        LocalDate validTo,

        @Column(zh = "安全保护等级", en = "Level of protection", required = false, min = "1", max = "5") @Nullable
        Integer level) {}
