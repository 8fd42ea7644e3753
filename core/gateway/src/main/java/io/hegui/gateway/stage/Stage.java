package io.hegui.gateway.stage;

import io.hegui.sdk.Text;

/** How far a check weighs. */
public enum Stage {
    /** It runs, and only operators see what it finds. */
    WATCHED("观察", "watched"),
    /** Institutions see what it finds, and from when it will be enforced; it decides nothing. */
    WARNED("预告", "warned"),
    /** It has its part in the verdict. */
    ENFORCED("执行", "enforced");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Text label() {
        return Text.of(zh, en);
    }
}
