package io.hegui.sdk.lending.stock;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** The five classes of loan quality, by the central bank's codes. */
public enum StockQuality implements CodeList {
    FQ01("正常", "normal"),
    FQ02("关注", "special mention"),
    FQ03("次级", "substandard"),
    FQ04("可疑", "doubtful"),
    FQ05("损失", "loss");

    private final String zh;
    private final String en;

    StockQuality(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
