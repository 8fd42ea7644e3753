package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a draw is paid. */
public enum PaymentMode implements CodeList {
    ENTRUSTED("受托支付", "to the payee on the borrower's behalf"),
    SELF("自主支付", "to the borrower");

    private final String zh;
    private final String en;

    PaymentMode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
