package io.hegui.plugin.bank;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change to a bank's price list. */
public record PriceChangeRow(
        @Column(zh = "收费项目编号", en = "Item", aliases = "项目编号", key = true)
        String itemCode,

        @Column(zh = "收费项目名称", en = "Name of the item") String itemName,

        @Column(zh = "变动种类", en = "Kind of change", key = true)
        PriceChangeKind kind,

        @Column(zh = "公示日期", en = "Published on", required = false) @Nullable
        LocalDate publishedOn,

        @Column(zh = "执行日期", en = "Effective from", aliases = "生效日期", key = true)
        LocalDate effectiveFrom)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return effectiveFrom;
    }
}
