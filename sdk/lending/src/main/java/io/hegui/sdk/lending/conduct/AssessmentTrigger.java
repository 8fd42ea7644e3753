package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Why a borrower was assessed. */
public enum AssessmentTrigger implements CodeList {
    ORIGINATION("发放", "a new loan"),
    ROLLOVER("展期", "a rollover"),
    LIMIT_INCREASE("提额", "a higher limit"),
    PERIODIC("定期重估", "the yearly review");

    private final String zh;
    private final String en;

    AssessmentTrigger(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
