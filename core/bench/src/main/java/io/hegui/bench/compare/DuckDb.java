package io.hegui.bench.compare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB counts the same checks in one statement, but for the annualised cost. */
final class DuckDb implements Subject {
    private static final String[] WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2".split(" ");

    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    public Counts run(Path file, int threads) throws SQLException {
        Counts counts = new Counts();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            try (ResultSet found = statement.executeQuery(query(file))) {
                found.next();
                for (int check = 1; check <= Counts.DUPLICATE; check++) {
                    if (check != Counts.COST) {
                        counts.set(check, found.getLong("c" + check));
                    }
                }
            }
        }
        return counts;
    }

    @Override
    public void end() throws SQLException {
        connection.close();
    }

    private static String query(Path file) {
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            sum.append(i == 0 ? "" : "+")
                    .append("(ascii(id_number[")
                    .append(i + 1)
                    .append("])-48)*")
                    .append(WEIGHTS[i]);
        }
        return """
                WITH r AS (
                  SELECT *, id_number[18] = substr('10X98765432', (%s) %% 11 + 1, 1) AS valid
                    FROM read_csv('%s', header = true, columns = {
                      'loan_id': 'VARCHAR', 'borrower': 'VARCHAR', 'id_number': 'VARCHAR', 'region': 'VARCHAR',
                      'product': 'VARCHAR', 'contract_date': 'DATE', 'disburse_date': 'DATE', 'maturity_date': 'DATE',
                      'principal': 'DECIMAL(18,2)', 'net_proceeds': 'DECIMAL(18,2)', 'repayment': 'VARCHAR',
                      'instalment': 'DECIMAL(18,2)', 'instalments': 'INTEGER', 'contract_rate': 'DECIMAL(12,6)',
                      'overdue_rate': 'DECIMAL(12,6)', 'penalties': 'DECIMAL(18,2)', 'monthly_income': 'DECIMAL(18,2)',
                      'rollovers': 'INTEGER', 'balance': 'DECIMAL(18,2)', 'days_past_due': 'INTEGER',
                      'classification': 'VARCHAR', 'purpose': 'VARCHAR', 'credit_query_date': 'DATE',
                      'fee': 'DECIMAL(18,2)'})),
                d AS (SELECT sum(n - 1) AS c20 FROM (SELECT count(*) AS n FROM r GROUP BY loan_id HAVING n > 1))
                SELECT count(*) FILTER (NOT valid) AS c1,
                  count(*) FILTER (valid AND CAST(id_number[7:14] AS INTEGER) + 180000
                    > year(contract_date) * 10000 + month(contract_date) * 100 + day(contract_date)) AS c2,
                  count(*) FILTER (valid AND disburse_date < contract_date) AS c3,
                  count(*) FILTER (valid AND maturity_date <= disburse_date) AS c4,
                  count(*) FILTER (valid AND net_proceeds > principal) AS c5,
                  count(*) FILTER (valid AND contract_rate > CASE
                    WHEN contract_date <= DATE '2019-08-19' THEN 24 WHEN contract_date <= DATE '2020-08-19' THEN 17
                    WHEN contract_date <= DATE '2021-12-31' THEN 15.4 WHEN contract_date <= DATE '2022-12-31' THEN 14.6
                    WHEN contract_date <= DATE '2023-12-31' THEN 13.8 WHEN contract_date <= DATE '2024-12-31' THEN 13.4
                    ELSE 12 END) AS c6,
                  count(*) FILTER (valid AND overdue_rate * 2 > contract_rate * 3) AS c8,
                  count(*) FILTER (valid AND monthly_income <= 0) AS c9,
                  count(*) FILTER (valid AND monthly_income > 0 AND instalment * 100 > monthly_income
                    * CASE WHEN contract_date <= DATE '2021-12-31' THEN 60 ELSE 50 END) AS c10,
                  count(*) FILTER (valid AND rollovers
                    > CASE WHEN contract_date <= DATE '2017-11-30' THEN 5 ELSE 2 END) AS c11,
                  count(*) FILTER (valid AND days_past_due > 90
                    AND classification IN ('NORMAL', 'SPECIAL_MENTION')) AS c12,
                  count(*) FILTER (valid AND balance > principal) AS c13,
                  count(*) FILTER (valid AND purpose
                    IN ('STOCK', 'FUTURES', 'CRYPTO', 'FX_MARGIN', 'HOUSE_DOWN_PAYMENT')) AS c14,
                  count(*) FILTER (valid AND NOT regexp_full_match(region, '[1-6][0-9]{5}')) AS c15,
                  count(*) FILTER (valid AND fee * 20 > principal) AS c16,
                  count(*) FILTER (valid AND (credit_query_date > contract_date
                    OR credit_query_date + 30 < contract_date)) AS c17,
                  count(*) FILTER (valid AND maturity_date > contract_date + INTERVAL 3 YEAR) AS c18,
                  count(*) FILTER (valid AND penalties * 10 > principal * 3) AS c19,
                  any_value(coalesce(d.c20, 0)) AS c20
                FROM r, d
                """.formatted(sum, file.toString().replace("'", "''"));
    }
}
