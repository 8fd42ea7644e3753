package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a microlender borrows with. */
public enum FundingKind implements CodeList {
    BANK_LOAN("银行借款", "bank loan"),
    SHAREHOLDER_LOAN("股东借款", "shareholder loan"),
    BOND("债券", "bond"),
    ASSET_TRANSFER("信贷资产转让", "transfer of loans"),
    ABS("资产证券化", "securitisation"),
    P2P("网络借贷平台融资", "funds from a P2P platform"),
    PUBLIC_DEPOSIT("公众存款", "deposits of the public"),
    PUBLIC_RAISE("向公众集资", "funds raised from the public"),
    OTHER_NONSTD("其他非标准化融资", "other non-standard borrowing");

    private final String zh;
    private final String en;

    FundingKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
