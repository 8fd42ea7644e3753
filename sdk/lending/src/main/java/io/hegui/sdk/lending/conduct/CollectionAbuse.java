package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What was done that may not be done. */
public enum CollectionAbuse implements CodeList {
    NONE("无", "nothing"),
    VIOLENCE("暴力", "violence"),
    THREAT("恐吓", "threats"),
    INSULT("侮辱", "insult"),
    DEFAMATION("诽谤", "defamation"),
    HARASSMENT("骚扰", "harassment");

    private final String zh;
    private final String en;

    CollectionAbuse(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
