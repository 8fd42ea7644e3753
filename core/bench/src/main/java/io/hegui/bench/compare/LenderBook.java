package io.hegui.bench.compare;

import io.hegui.sdk.dataset.Period;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a loan book as a lender of one type files it, a borrower for each loan, the same for the same number of rows. Two
 * rows in a hundred break a rule: half of them are too dear, half are long overdue and called normal.
 */
enum LenderBook {
    MICROLENDER(
            "MLC",
            "io.hegui.plugin.microlender.MicrolenderPlugin",
            "2026-09",
            "16.35",
            ",student,open_lenders,credit_query_date,payee_type,house_purchase_on,house_explanation,online,scenario,"
                    + "purpose_evidence,enrolment_checked_on,borrower_region,cross_province_approval") {
        @Override
        String tail(LocalDate signed) {
            return ",false,1," + signed.minusDays(2) + ",BORROWER,,,true,家电分期,PE-1,,990100,";
        }
    },
    CONSUMER_FINANCE(
            "CFC",
            "io.hegui.plugin.consumerfinance.ConsumerFinancePlugin",
            "2026-09",
            "16.35",
            ",decision_by,partner_id") {
        @Override
        String tail(LocalDate signed) {
            return ",OWN,";
        }
    },
    BANK("BANK", "io.hegui.plugin.bank.BankPlugin", "2026-09", "16.35", ",decision_by,partner_id") {
        @Override
        String tail(LocalDate signed) {
            return ",OWN,";
        }
    },
    TRUST("TRUST", "io.hegui.plugin.trust.TrustPlugin", "2026-09", "16.35", ",decision_by,partner_id") {
        @Override
        String tail(LocalDate signed) {
            return ",OWN,";
        }
    },
    /** Of the last months in which there were platforms. */
    P2P("P2P", "io.hegui.plugin.p2p.P2pPlugin", "2020-09", "15.00", ",student,lender_type,monthly_debt_service") {
        @Override
        String tail(LocalDate signed) {
            return ",false,NATURAL_PERSON,900.00";
        }
    };

    private static final String COLUMNS = "loan_id,borrower_id,borrower_id_number,product,contract_date,disburse_date,"
            + "maturity_date,principal,net_proceeds,repayment,instalment,instalment_charge,instalments,cash_flows,"
            + "contract_rate,overdue_rate,penalties,income_source,monthly_income,income_proof,total_burden_cap,rollovers,"
            + "rollover_reason,paid_off_on,payoff,balance,days_past_due,classification,purpose";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int DAYS = 270;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int PER_BIRTHDAY = 100;

    private final String type;
    private final String plugin;
    private final String period;
    private final String overdueRate;
    private final String more;

    /** @param overdueRate per cent a year, below what its type of lender may charge in those months */
    LenderBook(String type, String plugin, String period, String overdueRate, String more) {
        this.type = type;
        this.plugin = plugin;
        this.period = period;
        this.overdueRate = overdueRate;
        this.more = more;
    }

    /** Columns after those that all loan books have. */
    abstract String tail(LocalDate signed);

    String type() {
        return type;
    }

    /** Id of its plugin. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The month that is filed. */
    Period period() {
        return Period.parse(period);
    }

    /** Its entry point. */
    String plugin() {
        return plugin;
    }

    void write(Path file, long rows) throws IOException {
        Random random = new Random(20261126);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(COLUMNS + more + "\n");
            for (long row = 0; row < rows; row++) {
                out.write(row(row, random));
            }
        }
    }

    private String row(long row, Random random) {
        int wrong = random.nextInt(100);
        LocalDate signed = period().end().minusDays(DAYS - 1 - random.nextInt(DAYS));
        int months = 6 + 6 * random.nextInt(4);
        long principal = (30 + random.nextInt(470)) * 100L;
        double cost = wrong == 0 ? 0.40 : 0.06 + random.nextInt(5) / 100.0;
        double r = cost / 12;
        String instalment = yuan(Math.round(principal * 100 * r / (1 - Math.pow(1 + r, -months))));
        return "L-" + row + ",B-" + row + "," + id(row) + ",随心贷," + signed + "," + signed + ","
                + signed.plusMonths(months) + "," + principal + ".00," + principal + ".00,EQUAL_MONTHLY," + instalment
                + ",," + months + ",," + Math.round(cost * 100) + ".00," + overdueRate
                + ",,SALARY,9000.00,IP-1," + principal * 2
                + ".00,0,,,," + principal + ".00," + (wrong == 1 ? 120 : 0) + ",NORMAL,CONSUMPTION" + tail(signed)
                + "\n";
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
    }

    /** A valid number that no other row has, of somebody from 26 to 66 years old. */
    private static String id(long row) {
        LocalDate birth = FIRST_BIRTH.plusDays(row / PER_BIRTHDAY % 14_600);
        String digits = "990100" + birth.toString().replace("-", "")
                + String.format(
                        Locale.ROOT, "%03d", row % PER_BIRTHDAY + PER_BIRTHDAY * (row / (PER_BIRTHDAY * 14_600L)));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK.charAt(sum % 11);
    }
}
