package io.hegui.sdk.testkit;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;

/** A row of the dataset that checks on lines look into. */
public record Order(
        @Column(zh = "订单编号", en = "Order", key = true) String order,
        @Column(zh = "明细编号", en = "Line") String line,
        @Column(zh = "订购金额", en = "Ordered") Money ordered) {}
