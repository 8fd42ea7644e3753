package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who received the money of a loan. */
public enum PayeeType implements CodeList {
    BORROWER("借款人本人", "the borrower"),
    MERCHANT("商户", "a merchant"),
    DEVELOPER("房地产开发企业", "a property developer"),
    AGENT("房产中介", "an estate agent"),
    SECURITIES("证券账户", "a securities account"),
    FUTURES("期货账户", "a futures account"),
    OTHER_LENDER("其他放贷机构", "another lender");

    private final String zh;
    private final String en;

    PayeeType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
