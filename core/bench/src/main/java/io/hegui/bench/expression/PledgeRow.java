package io.hegui.bench.expression;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** What is pledged for a loan; the dataset that the measured rules look into. */
public record PledgeRow(
        @Column(zh = "贷款编号", en = "Loan number", key = true) String loanId,
        @Column(zh = "价值", en = "Worth", unit = "CNY") Money worth,
        @Column(zh = "自", en = "Since") LocalDate since,
        @Column(zh = "至", en = "Until") LocalDate until) {}
