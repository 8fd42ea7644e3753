package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a meeting is. */
public enum MeetingKind implements CodeList {
    MONTHLY("业务代表会议", "monthly meeting of all agents"),
    WEEKLY("班务会", "weekly meeting of shift leaders");

    private final String zh;
    private final String en;

    MeetingKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
