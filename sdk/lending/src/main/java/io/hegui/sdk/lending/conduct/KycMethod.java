package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** How a borrower was recognised. */
public enum KycMethod implements CodeList {
    FACE_TO_FACE("面签", "face to face"),
    VIDEO("视频核验", "by video"),
    BIOMETRIC("生物特征核验", "biometric"),
    BANK_ACCOUNT("银行账户核验", "by bank account"),
    NONE("未核验", "not at all");

    private final String zh;
    private final String en;

    KycMethod(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
