package io.hegui.plugin.bank;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who set up a loan company. */
public enum InvestorType implements CodeList {
    COMMERCIAL_BANK("境内商业银行", "a domestic commercial bank"),
    RURAL_COOP_BANK("农村合作银行", "a rural cooperative bank"),
    OTHER("其他", "somebody else");

    private final String zh;
    private final String en;

    InvestorType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
