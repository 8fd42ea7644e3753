package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who approved a microlender. */
public enum ApprovalLevel implements CodeList {
    PROVINCE("省级", "province"),
    CITY("市级", "city"),
    COUNTY("县级", "county");

    private final String zh;
    private final String en;

    ApprovalLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
