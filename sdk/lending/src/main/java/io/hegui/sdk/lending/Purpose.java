package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What the borrowed money is for. */
public enum Purpose implements CodeList {
    NONE("未指定用途", "none stated"),
    CONSUMPTION("日常消费", "consumption"),
    BUSINESS("生产经营", "business"),
    FARMING("农业生产", "farming"),
    EDUCATION("教育", "education"),
    MEDICAL("医疗", "medical care"),
    RENOVATION("装修", "renovation"),
    TRAVEL("旅游", "travel"),
    VEHICLE("购车", "vehicle"),
    REPAY_OTHER_LOAN("偿还其他贷款", "repaying another loan"),
    HOUSE_DOWN_PAYMENT("购房首付", "down payment on a house"),
    PROPERTY_LEVERAGE("房地产场外配资", "off-exchange leverage for property"),
    STOCK("股票投资", "shares"),
    FUTURES("期货投资", "futures"),
    CRYPTO("虚拟货币", "crypto-assets"),
    FX_MARGIN("外汇保证金", "foreign exchange on margin"),
    OTHER("其他用途", "other");

    private final String zh;
    private final String en;

    Purpose(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
