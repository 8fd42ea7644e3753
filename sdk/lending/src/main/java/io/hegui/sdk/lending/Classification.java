package io.hegui.sdk.lending;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** The five classes of loan quality. */
public enum Classification implements CodeList {
    NORMAL("正常", "normal"),
    SPECIAL_MENTION("关注", "special mention"),
    SUBSTANDARD("次级", "substandard"),
    DOUBTFUL("可疑", "doubtful"),
    LOSS("损失", "loss");

    private final String zh;
    private final String en;

    Classification(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
