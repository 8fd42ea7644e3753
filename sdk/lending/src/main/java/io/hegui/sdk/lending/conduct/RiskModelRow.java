package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One model that decided on loans in the period. */
public record RiskModelRow(
        @Column(zh = "模型编号", en = "Model", key = true) String modelId,
        @Column(zh = "模型版本", en = "Version", key = true) String version,
        @Column(zh = "开发方", en = "Developer") String developer,

        @Column(zh = "验证方", en = "Validator", required = false) @Nullable
        String validator,

        @Column(zh = "验证日期", en = "Validated on", required = false) @Nullable
        LocalDate validatedOn,

        @Column(zh = "本期最后使用日期", en = "Last used on") LocalDate lastUsedOn,

        @Column(zh = "有人工推翻机制", en = "A person can overrule it")
        boolean overrideRoute)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return lastUsedOn;
    }
}
