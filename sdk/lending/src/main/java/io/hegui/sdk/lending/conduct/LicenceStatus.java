package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Whether a licence is in use. */
public enum LicenceStatus implements CodeList {
    ACTIVE("有效", "in force"),
    SUSPENDED("暂停", "suspended"),
    REVOKED("吊销", "revoked"),
    EXPIRED("失效", "expired");

    private final String zh;
    private final String en;

    LicenceStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
