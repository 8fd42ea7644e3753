package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a yearly rate is stated. */
public enum RateMethod implements CodeList {
    SIMPLE("单利", "simple"),
    COMPOUND("复利（内部收益率）", "compound (internal rate of return)");

    private final String zh;
    private final String en;

    RateMethod(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
