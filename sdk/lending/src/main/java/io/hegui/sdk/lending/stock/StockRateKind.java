package io.hegui.sdk.lending.stock;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Whether the rate of a loan is fixed, by the central bank's codes. */
public enum StockRateKind implements CodeList {
    RF01("固定利率", "fixed"),
    RF02("浮动利率", "floating");

    private final String zh;
    private final String en;

    StockRateKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
