package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Which rule on rates a lender says it follows. */
public enum RateRule implements CodeList {
    FINANCIAL("金融监管规定", "of the financial supervisors"),
    PRIVATE_LENDING("民间借贷司法解释", "of private lending");

    private final String zh;
    private final String en;

    RateRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
