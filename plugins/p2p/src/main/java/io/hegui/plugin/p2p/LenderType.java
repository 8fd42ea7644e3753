package io.hegui.plugin.p2p;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Whose money was lent. */
public enum LenderType implements CodeList {
    NATURAL_PERSON("自然人", "a natural person"),
    COMPANY("非金融企业", "a company"),
    BANK("银行业金融机构", "a bank or another institution under the banking supervisor"),
    OTHER("其他", "somebody else");

    private final String zh;
    private final String en;

    LenderType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
