package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What stands behind an investment. */
public enum Underlying implements CodeList {
    CASH_LOAN("现金贷", "cash loans"),
    CAMPUS_LOAN("校园贷", "loans to students"),
    DOWN_PAYMENT_LOAN("首付贷", "down-payment loans"),
    OTHER("其他资产", "other");

    private final String zh;
    private final String en;

    Underlying(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
