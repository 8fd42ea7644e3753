package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Where a lender passes loans on. */
public enum TransferChannel implements CodeList {
    BILATERAL("双边转让", "between two parties"),
    REGISTERED_PLACE("经批准的登记流转场所", "an approved place of registration"),
    ASSET_MANAGER("资产管理公司", "an asset management company"),
    INTERNET_PLATFORM("互联网平台", "an internet platform"),
    LOCAL_EXCHANGE("地方交易场所", "a local exchange");

    private final String zh;
    private final String en;

    TransferChannel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
