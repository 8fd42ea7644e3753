package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Which way the money goes. */
public enum CashDirection implements CodeList {
    TO_BORROWER("支付给借款人", "to the borrower"),
    FROM_BORROWER("借款人支付", "from the borrower");

    private final String zh;
    private final String en;

    CashDirection(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
