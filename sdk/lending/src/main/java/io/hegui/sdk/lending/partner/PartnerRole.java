package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a partner does. */
public enum PartnerRole implements CodeList {
    MARKETING("营销获客", "finding customers"),
    CO_LENDER("共同出资", "lending together"),
    GUARANTEE("担保增信", "guarantee"),
    INSURANCE("保险", "insurance"),
    DATA("数据服务", "data"),
    COLLECTION("催收", "collection"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    PartnerRole(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
