package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** When a shift is. */
public enum ShiftKind implements CodeList {
    DAY("日班", "day"),
    MIDDLE("中班", "middle"),
    NIGHT("夜班", "night");

    private final String zh;
    private final String en;

    ShiftKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
