package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who receives a payment. */
public enum PayeeRole implements CodeList {
    LENDER("放贷机构", "the lender itself"),
    LICENSED_GUARANTOR("持牌担保机构", "licensed guarantor"),
    LICENSED_INSURER("持牌保险机构", "licensed insurer"),
    PARTNER("合作机构", "partner"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    PayeeRole(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
