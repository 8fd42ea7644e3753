package io.hegui.plugin.bank.datafile;

import java.util.List;

/** Names of the fields of table {@code CLGRDK}, in the order in which a row has them. */
final class DataFileLayout {
    static final List<String> COLUMNS = List.of(
            "org_code",
            "branch_no",
            "org_region",
            "id_type",
            "id_masked",
            "borrower_region",
            "note_no",
            "contract_no",
            "product_type",
            "granted_on",
            "due_on",
            "extended_to",
            "currency",
            "balance",
            "balance_cny",
            "rate_kind",
            "rate",
            "benchmark",
            "benchmark_rate",
            "subsidy",
            "repriced_on",
            "guarantee",
            "first_loan",
            "quality",
            "state",
            "overdue_type",
            "purpose");

    private DataFileLayout() {}
}
