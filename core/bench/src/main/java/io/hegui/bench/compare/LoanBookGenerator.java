package io.hegui.bench.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes a loan book of 24 columns, the same for the same number of rows. About two rows in a hundred break a check, two
 * in a thousand have an invalid identity number, one in a hundred has a quoted field.
 */
public final class LoanBookGenerator {
    /** How a book differs from the usual one. */
    public enum Kind {
        USUAL,
        /** Loan numbers in no order. */
        SHUFFLED,
        /** One loan number in five thousand comes twice. */
        REPEATED,
        /**
         * Every row breaks as many of the twenty checks as one row can, which is seventeen, and together they break all
         * but one. An invalid identity number is never there: such a row gives no record, so that no other check sees
         * it. No row can have no income and too little of it (N.09, N.10), nor be paid out before its contract, end no
         * later than that, and end three years after the contract (N.03, N.04, N.18); rows take turns, but for loans repaid at
         * once, which have no annualised cost (N.07) if they end when they begin. A loan number
         * is that of an earlier row in all but one of a thousand rows.
         */
        ALL_WRONG
    }

    private static final String HEADER = "loan_id,borrower,id_number,region,product,contract_date,disburse_date,"
            + "maturity_date,principal,net_proceeds,repayment,instalment,instalments,contract_rate,overdue_rate,"
            + "penalties,monthly_income,rollovers,balance,days_past_due,classification,purpose,credit_query_date,fee\n";
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN = {"伟", "芳", "娜", "秀英", "敏", "静", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛"};
    private static final String[] REGIONS = {"110105", "310115", "350200", "440305", "510107", "330106", "420111"};
    private static final String[] PRODUCTS = {"小额消费贷", "随借随还", "经营快贷", "装修分期", "教育分期", "农户贷款"};
    private static final String[] PURPOSES = {"CONSUMPTION", "BUSINESS", "FARMING", "MEDICAL", "RENOVATION", "TRAVEL"};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 3, 1);
    private static final int DAYS = 3_500;
    private static final int CHECKS = 18;

    private final Random random = new Random(20261124);
    private final Kind kind;
    private final StringBuilder line = new StringBuilder(256);

    private LoanBookGenerator(Kind kind) {
        this.kind = kind;
    }

    public static void write(Path file, long rows, Kind kind) throws IOException {
        LoanBookGenerator generator = new LoanBookGenerator(kind);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (long row = 1; row <= rows; row++) {
                out.append(generator.row(row));
            }
        }
    }

    private CharSequence row(long row) {
        boolean all = kind == Kind.ALL_WRONG;
        // which check the row breaks: 0 none
        int wrong = random.nextInt(1000) < 18 ? 1 + random.nextInt(CHECKS) : 0;
        boolean badId = !all && random.nextInt(1000) < 2;
        LocalDate signed = FIRST_DAY.plusDays(random.nextInt(DAYS));
        LocalDate disbursed = breaks(2, wrong, all) ? signed.minusDays(1) : signed.plusDays(random.nextInt(3));
        int months = 6 + 6 * random.nextInt(5);
        LocalDate maturity = breaks(17, wrong, all)
                ? signed.plusYears(4)
                : breaks(3, wrong, false) ? disbursed : signed.plusMonths(months);
        long principal = (10_00 + random.nextInt(490_00)) * 100L;
        long net = breaks(4, wrong, all) ? principal + 100 : principal;
        String repayment = "EQUAL_MONTHLY";
        int count = months;
        double periods = 12;
        int shape = random.nextInt(10);
        if (shape == 0) {
            repayment = "EQUAL_WEEKLY";
            count = months * 4;
            periods = 52;
        }
        if (all && shape != 1 && row % 3 == 1) {
            disbursed = maturity;
        } else if (all && shape != 1 && row % 3 == 2) {
            maturity = disbursed;
        }
        boolean dear = breaks(6, wrong, all);
        double cost = dear ? 0.60 + random.nextInt(20) / 100.0 : 0.06 + random.nextInt(5) / 100.0;
        double r = cost / periods;
        long instalment = Math.round(net * r / (1 - Math.pow(1 + r, -count)));
        if (shape == 1) {
            repayment = "BULLET";
            count = 1;
            long days = Math.max(1, maturity.toEpochDay() - disbursed.toEpochDay());
            instalment = Math.round(net * (1 + cost * days / 365));
        }
        long income = all
                ? row % 2
                : breaks(8, wrong, false) ? 0 : breaks(9, wrong, false) ? instalment : instalment * 3 + 100_000;
        int rate = breaks(5, wrong, all) ? 40 : 6 + random.nextInt(5);
        line.setLength(0);
        line.append(number(row)).append(',');
        line.append(SURNAMES[random.nextInt(SURNAMES.length)])
                .append(GIVEN[random.nextInt(GIVEN.length)])
                .append(',');
        id(breaks(1, wrong, all) ? signed.getYear() - 10 : 1960 + random.nextInt(35), badId);
        line.append(',')
                .append(breaks(14, wrong, all) ? "99010A" : pick(REGIONS))
                .append(',');
        if (random.nextInt(100) == 0) {
            line.append('"').append(pick(PRODUCTS)).append(",二期\"");
        } else {
            line.append(pick(PRODUCTS));
        }
        line.append(',')
                .append(signed)
                .append(',')
                .append(disbursed)
                .append(',')
                .append(maturity);
        money(principal);
        money(net);
        line.append(',').append(repayment);
        money(instalment);
        line.append(',').append(count).append(',').append(rate).append(".5,");
        line.append(breaks(7, wrong, all) ? rate * 2 : rate).append(".75");
        money(breaks(18, wrong, all) ? principal / 2 : random.nextInt(100) == 0 ? 5_000 : 0);
        money(income);
        line.append(',').append(breaks(10, wrong, all) ? 7 : random.nextInt(3));
        money(breaks(12, wrong, all) ? principal + 1 : principal / 2);
        boolean late = breaks(11, wrong, all);
        line.append(',').append(late ? 120 : random.nextInt(60)).append(',').append("NORMAL");
        line.append(',').append(breaks(13, wrong, all) ? "STOCK" : pick(PURPOSES));
        line.append(',').append(breaks(16, wrong, all) ? signed.minusDays(45) : signed.minusDays(random.nextInt(30)));
        money(breaks(15, wrong, all) ? principal / 10 : principal / 50);
        return line.append('\n');
    }

    /** Checks count from 1 in the order of their ids, N.02 first. */
    private static boolean breaks(int check, int wrong, boolean all) {
        return all || wrong == check;
    }

    private String number(long row) {
        long number = kind == Kind.REPEATED && row % 5_000 == 4_999 ? row - 1_000 : row;
        if (kind == Kind.ALL_WRONG) {
            number = row / 1_000;
        }
        if (kind == Kind.SHUFFLED) {
            // a bijection for any number of rows below a thousand million
            number = number * 387_420_489L % 1_000_000_007L;
        }
        String digits = Long.toString(number);
        return "L" + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    private void id(int birthYear, boolean bad) {
        int from = line.length();
        line.append(pick(REGIONS)).append(birthYear);
        two(1 + random.nextInt(12));
        two(1 + random.nextInt(28));
        int sequence = random.nextInt(1000);
        line.append(sequence / 100).append(sequence / 10 % 10).append(sequence % 10);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (line.charAt(from + i) - '0') * WEIGHTS[i];
        }
        line.append(CHECK.charAt((sum + (bad ? 1 : 0)) % 11));
    }

    private void two(int number) {
        line.append(number / 10).append(number % 10);
    }

    private void money(long fen) {
        line.append(',').append(fen / 100).append('.');
        two((int) (fen % 100));
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
