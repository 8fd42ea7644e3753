package com.example.leasing;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;

/** One lease on the last day of the month. */
public record LeaseRow(
        @Column(zh = "合同编号", en = "Lease", key = true) String leaseId,
        @Column(zh = "承租人", en = "Lessee") String lessee,
        @Column(zh = "租赁物购置成本", en = "Cost of the asset", min = "0.01", unit = "CNY") Money cost,
        @Column(zh = "融资余额", en = "Balance", min = "0.00", unit = "CNY") Money balance,
        @Column(zh = "资本净额", en = "Net capital of the company", min = "0.01", unit = "CNY") Money netCapital) {}
