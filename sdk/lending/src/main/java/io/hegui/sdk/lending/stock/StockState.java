package io.hegui.sdk.lending.stock;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Where a loan stands, by the central bank's codes. */
public enum StockState implements CodeList {
    LS01("正常", "normal"),
    LS02("展期", "extended"),
    LS03("逾期", "overdue"),
    LS04("缩期", "shortened");

    private final String zh;
    private final String en;

    StockState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
