package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Where the borrower was told. */
public enum SalesChannel implements CodeList {
    ONSITE("线下", "on site"),
    ONLINE("线上", "online"),
    CHECKOUT("线上支付页分期", "instalments on a payment page");

    private final String zh;
    private final String en;

    SalesChannel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
