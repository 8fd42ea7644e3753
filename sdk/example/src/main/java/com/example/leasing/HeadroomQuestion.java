package com.example.leasing;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;

/** How much more may a lessee owe? */
public record HeadroomQuestion(
        @Column(zh = "资本净额", en = "Net capital", min = "0.01", unit = "CNY") Money netCapital,
        @Column(zh = "已有余额", en = "Owed already", min = "0.00", unit = "CNY") Money owed) {}
