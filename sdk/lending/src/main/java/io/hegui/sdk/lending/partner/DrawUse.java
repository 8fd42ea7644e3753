package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a draw is for. */
public enum DrawUse implements CodeList {
    CONSUMPTION("消费", "consumption"),
    BUSINESS("经营", "business");

    private final String zh;
    private final String en;

    DrawUse(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
