package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a loan is paid back. */
public enum Repayment implements CodeList {
    EQUAL_MONTHLY("按月等额", "equal monthly instalments"),
    EQUAL_WEEKLY("按周等额", "equal weekly instalments"),
    BULLET("到期一次还清", "one payment at maturity"),
    /** Only a payment plan says when and how much. */
    IRREGULAR("不规则还款", "irregular payments");

    private final String zh;
    private final String en;

    Repayment(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
