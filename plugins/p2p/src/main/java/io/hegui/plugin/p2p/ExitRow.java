package io.hegui.plugin.p2p;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;

/** That a platform stops, and when it told the regulator. */
public record ExitRow(
        @Column(zh = "报告编号", en = "Notice", key = true) String noticeNo,
        @Column(zh = "书面告知日期", en = "Regulator told on") LocalDate noticeOn,
        @Column(zh = "终止业务日期", en = "Business stops on") LocalDate stopOn,

        @Column(zh = "已注销备案", en = "The registration was cancelled")
        boolean filingCancelled)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return stopOn;
    }
}
