package io.hegui.plugin.bank;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a price changes. */
public enum PriceChangeKind implements CodeList {
    NEW("新设收费项目", "new chargeable item"),
    RAISE("提高价格", "raised"),
    CUT("降低价格", "cut"),
    DISCOUNT("优惠", "discount");

    private final String zh;
    private final String en;

    PriceChangeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
