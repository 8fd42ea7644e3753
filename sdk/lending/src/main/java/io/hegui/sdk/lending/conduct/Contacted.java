package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who was spoken to. */
public enum Contacted implements CodeList {
    BORROWER("借款人", "the borrower"),
    GUARANTOR("担保人", "the guarantor"),
    THIRD_PARTY("第三人", "somebody else");

    private final String zh;
    private final String en;

    Contacted(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
