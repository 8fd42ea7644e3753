package io.hegui.plugin.common.supervision;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What an authority is responsible for. */
public enum SupervisedMatter implements CodeList {
    MICROLENDING("小额贷款公司清理整顿", "microlenders"),
    BANK_LENDING("银行业金融机构参与现金贷", "banks that take part in cash loans"),
    PLATFORM_CLEAN_UP("网络借贷平台现金贷整治", "cash loans of platforms");

    private final String zh;
    private final String en;

    SupervisedMatter(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
