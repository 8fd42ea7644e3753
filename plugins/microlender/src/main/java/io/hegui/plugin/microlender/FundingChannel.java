package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** The road on which the money came. */
public enum FundingChannel implements CodeList {
    BANK("银行", "bank"),
    SHAREHOLDER("股东", "shareholder"),
    EXCHANGE("证券交易所", "stock exchange"),
    INTERBANK("银行间市场", "interbank market"),
    TRUST("信托", "trust"),
    P2P("网络借贷信息中介机构", "P2P platform"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    FundingChannel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
