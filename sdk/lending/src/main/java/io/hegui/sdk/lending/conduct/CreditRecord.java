package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What the credit register knows. */
public enum CreditRecord implements CodeList {
    GOOD("良好", "good"),
    BLEMISHED("有不良记录", "blemished"),
    NONE("无信用记录", "none");

    private final String zh;
    private final String en;

    CreditRecord(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
