package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What is known of a borrower. */
public enum DataField implements CodeList {
    IDENTITY("身份信息", "identity"),
    INCOME("收入信息", "income"),
    CREDIT("信用信息", "credit record"),
    CONTACTS("通讯录", "address book"),
    CALL_LOG("通话记录", "call log"),
    ALBUM("相册", "photographs"),
    LOCATION_HISTORY("位置轨迹", "places visited"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    DataField(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
