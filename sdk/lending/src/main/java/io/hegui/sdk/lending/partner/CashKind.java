package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a payment is for. */
public enum CashKind implements CodeList {
    PRINCIPAL("本金", "principal"),
    INTEREST("利息", "interest"),
    SERVICE_FEE("服务费", "service fee"),
    MGMT_FEE("管理费", "management fee"),
    GUARANTEE("担保费", "guarantee"),
    INSURANCE("保险费", "insurance"),
    MEMBERSHIP("会员费", "membership"),
    DEPOSIT("保证金", "deposit"),
    PENALTY("违约金", "penalty"),
    REFUND("退款", "refund");

    private final String zh;
    private final String en;

    CashKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
