package io.hegui.sdk.lending.conduct;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import java.time.LocalDate;

/** One advertisement or sales text, and what it promises. */
public record MarketingRow(
        @Column(zh = "宣传材料编号", en = "Text", key = true) String textId,
        @Column(zh = "发布日期", en = "Published on") LocalDate publishedOn,
        @Column(zh = "发布渠道", en = "Channel") String channel,

        @Column(zh = "宣称不查征信", en = "Promises that credit is not checked")
        boolean noCreditCheck,

        @Column(zh = "宣称包过", en = "Promises approval") boolean guaranteedApproval,

        @Column(zh = "劝诱借新还旧", en = "Invites to borrow in order to repay")
        boolean borrowToRepay)
        implements Dated {
    @Override
    public LocalDate ruleDate() {
        return publishedOn;
    }
}
