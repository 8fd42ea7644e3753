package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What somebody does on a shift. */
public enum Post implements CodeList {
    AGENT("业务代表", "agent"),
    SHIFT_LEADER("班长", "shift leader"),
    INSPECTOR("质检员", "quality inspector");

    private final String zh;
    private final String en;

    Post(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
