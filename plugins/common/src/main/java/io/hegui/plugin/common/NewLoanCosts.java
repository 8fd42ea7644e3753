package io.hegui.plugin.common;

/** The loans signed in the month filed, and in the month before. */
record NewLoanCosts(MonthlyShare now, MonthlyShare before) {
    NewLoanCosts() {
        this(new MonthlyShare(), new MonthlyShare());
    }

    void addAll(NewLoanCosts other) {
        now.addAll(other.now);
        before.addAll(other.before);
    }
}
