package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What happened to customer data. */
public enum IncidentKind implements CodeList {
    LEAK("泄露", "leaked"),
    LOSS("丢失", "lost"),
    INTRUSION("入侵", "broken into"),
    MISUSE("滥用", "misused");

    private final String zh;
    private final String en;

    IncidentKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
