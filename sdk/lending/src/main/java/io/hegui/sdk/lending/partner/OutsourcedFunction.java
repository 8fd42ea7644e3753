package io.hegui.sdk.lending.partner;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** What a lender has others do. */
public enum OutsourcedFunction implements CodeList {
    CREDIT_REVIEW("授信审查", "credit review"),
    RISK_CONTROL("风险控制", "risk control"),
    INFO_COLLECTION("客户信息采集", "collecting customer information"),
    SCREENING("甄别筛选", "screening"),
    CREDIT_EVALUATION("资信评估", "evaluating credit"),
    ACCOUNT_OPENING("开户", "opening accounts"),
    CUSTOMER_ACQUISITION("营销获客", "finding customers"),
    DATA_PROCESSING("数据处理", "data processing"),
    IT("信息技术", "information technology"),
    CUSTOMER_SERVICE("客户服务", "customer service"),
    COLLECTION("贷款催收", "collection"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    OutsourcedFunction(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }
}
