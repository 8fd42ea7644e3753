package io.hegui.engine.sample;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Codes of the sample dataset. */
public enum Product implements CodeList {
    CASH("现金贷", "cash loan"),
    HOUSE("房贷", "house loan");

    private final String zh;
    private final String en;

    Product(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
