package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a bank gives money. */
public enum ExposureKind implements CodeList {
    LOAN("贷款", "loan"),
    INTERBANK("同业融资", "interbank lending"),
    BOND("债券投资", "bond"),
    TRUST_PLAN("信托计划", "trust plan"),
    ASSET_PLAN("资产管理计划", "asset management plan"),
    ABS("资产支持证券", "asset-backed security"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    ExposureKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
