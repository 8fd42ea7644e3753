package io.hegui.plugin.bank;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** In what form capital was paid in. */
public enum PaidInForm implements CodeList {
    CASH("货币资金", "money"),
    IN_KIND("实物或其他", "in kind");

    private final String zh;
    private final String en;

    PaidInForm(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
