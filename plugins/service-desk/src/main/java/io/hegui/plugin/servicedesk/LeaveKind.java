package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Why somebody is on leave. */
public enum LeaveKind implements CodeList {
    PERSONAL("一般事假", "personal"),
    SPECIAL("特殊事假", "special personal"),
    SICK("病假", "sick"),
    BUSINESS("因公", "business trip"),
    STUDY("外出学习", "outside study");

    private final String zh;
    private final String en;

    LeaveKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }

    /** Whether the rules on personal leave are for it. */
    boolean isPersonal() {
        return this == PERSONAL || this == SPECIAL;
    }
}
