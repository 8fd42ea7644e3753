package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who decided on a loan. */
public enum DecisionBy implements CodeList {
    OWN("本机构", "the lender itself"),
    PARTNER("合作机构", "a partner");

    private final String zh;
    private final String en;

    DecisionBy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
