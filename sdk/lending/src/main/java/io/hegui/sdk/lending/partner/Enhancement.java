package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a partner stands in for the borrower. */
public enum Enhancement implements CodeList {
    NONE("无", "not at all"),
    GUARANTEE("担保", "guarantee"),
    CREDIT_INSURANCE("信用保险", "credit insurance"),
    BUYBACK("回购", "buying back"),
    TOP_UP("差额补足", "topping up"),
    DEPOSIT("保证金", "deposit");

    private final String zh;
    private final String en;

    Enhancement(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
