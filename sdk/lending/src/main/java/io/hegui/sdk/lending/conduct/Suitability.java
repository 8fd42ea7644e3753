package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What came of the assessment. */
public enum Suitability implements CodeList {
    SUITABLE("适合", "suitable"),
    UNSUITABLE("不适合", "unsuitable");

    private final String zh;
    private final String en;

    Suitability(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
