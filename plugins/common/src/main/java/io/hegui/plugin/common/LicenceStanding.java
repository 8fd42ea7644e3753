package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a partner's licence is worth on a day. */
public enum LicenceStanding implements CodeList {
    NONE("没有许可", "there is none"),
    NOT_YET("尚未生效", "not yet in force"),
    IN_FORCE("有效", "in force"),
    LAPSED("已失效", "lapsed");

    private final String zh;
    private final String en;

    LicenceStanding(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
