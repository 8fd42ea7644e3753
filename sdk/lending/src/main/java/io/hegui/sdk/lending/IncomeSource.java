package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Where the borrower's income comes from. */
public enum IncomeSource implements CodeList {
    SALARY("工资薪金", "salary"),
    BUSINESS("经营收入", "business"),
    PENSION("养老金", "pension"),
    PROPERTY("财产收入", "property"),
    FARMING("农业收入", "farming"),
    OTHER("其他收入", "other"),
    NONE("无收入来源", "none");

    private final String zh;
    private final String en;

    IncomeSource(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
