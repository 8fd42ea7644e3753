package io.hegui.plugin.bank;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How much hangs on a control point. */
public enum PointClass implements CodeList {
    KEY("关键控制点", "key control point"),
    GENERAL("一般控制点", "general control point");

    private final String zh;
    private final String en;

    PointClass(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
