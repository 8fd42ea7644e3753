package io.hegui.plugin.bank;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** A condition for setting up a loan company: Article 8 of its rules, by item. */
public enum EstablishmentCondition implements CodeList {
    CHARTER("章程", "charter"),
    SENIOR_MANAGERS("高级管理人员", "senior managers"),
    STAFF("工作人员", "staff"),
    ORGANISATION("组织机构和管理制度", "organisation and management systems"),
    PREMISES("营业场所和安全设施", "premises and security"),
    OTHER("其他条件", "other conditions");

    private final String zh;
    private final String en;

    EstablishmentCondition(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
