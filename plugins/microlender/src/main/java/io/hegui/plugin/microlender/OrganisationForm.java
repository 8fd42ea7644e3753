package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What kind of company it is. */
public enum OrganisationForm implements CodeList {
    LIMITED("有限责任公司", "limited company"),
    JOINT_STOCK("股份有限公司", "joint stock company");

    private final String zh;
    private final String en;

    OrganisationForm(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
