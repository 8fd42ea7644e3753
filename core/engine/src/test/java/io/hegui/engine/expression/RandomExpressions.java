package io.hegui.engine.expression;

import java.util.List;
import java.util.Random;

/** Writes well-typed conditions over the sample's loans, edge values and failing arithmetic among them. */
final class RandomExpressions {
    private static final List<String> ORDER = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> EQUALITY = List.of("==", "!=");

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    String condition(int depth) {
        if (depth == 0) {
            return one("record.student", "true", "false", "has(record.note1)", "!has(record.rollovers)");
        }
        int next = depth - 1;
        return switch (random.nextInt(18)) {
            case 0, 1 -> "(" + condition(next) + " && " + condition(next) + ")";
            case 2, 3 -> "(" + condition(next) + " || " + condition(next) + ")";
            case 4 -> "!" + condition(next);
            case 5 -> "(" + condition(next) + " ? " + condition(next) + " : " + condition(next) + ")";
            case 6, 7 -> compared(integer(next), integer(next), ORDER);
            case 8 -> compared(money(next), money(next), ORDER);
            case 9 -> compared(rate(next), rate(next), ORDER);
            case 10 -> compared(date(next), date(next), ORDER);
            case 11 -> compared(month(next), month(next), ORDER);
            case 12 -> compared(text(next), text(next), ORDER);
            case 13 -> compared(code(), code(), EQUALITY);
            case 14 -> membership(next);
            case 15 -> loop(next);
            case 16 -> found(next);
            default -> asked(next);
        };
    }

    private String found(int depth) {
        String row = row();
        return one(
                "(" + isThere(row) + ")",
                "(" + isThere(row) + " && " + compared(row + ".balance", money(depth), ORDER) + ")",
                "(" + isThere(row) + " && has(" + row + ".paid_off_on))",
                "(" + isThere(row) + " && " + compared(row + ".product", code(), EQUALITY) + ")",
                "!(" + isThere(row) + " && " + row + ".student)");
    }

    /** A row of one of the datasets that are looked into, by a key that is always there. */
    private String row() {
        return one(
                "by_id[record.loan_id]",
                "by_id[record.borrower]",
                "by_note[record.loan_id]",
                "by_note[filing.region]",
                "by_serial[record.serial]",
                "by_serial[record.days_past_due]",
                "by_product[record.product]",
                "by_product[record.borrower]",
                "by_day[record.contract_date]",
                "by_day[filing.period_end]",
                "by_lender[record.lender]");
    }

    private static String isThere(String row) {
        return row.replaceFirst("(.+)\\[(.+)]", "$2 in $1");
    }

    /** A column of a row that is looked up, or else the other. */
    private String lookedUp(String column, String otherwise) {
        String row = row();
        return "(" + isThere(row) + " ? " + row + "." + column + " : " + otherwise + ")";
    }

    /** An expression of any type but a truth value. */
    String value(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> integer(depth);
            case 1, 2 -> money(depth);
            case 3 -> rate(depth);
            case 4 -> date(depth);
            default -> text(depth);
        };
    }

    private String compared(String left, String right, List<String> relations) {
        return "(" + left + " " + relations.get(random.nextInt(relations.size())) + " " + right + ")";
    }

    private String membership(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "(record.product in [" + one("'CASH'", "'HOUSE'", "'CASH', 'HOUSE'", "") + "])";
            case 1 -> "(" + integer(depth) + " in [1, 2, 3, " + number() + "])";
            case 2 -> "(" + money(depth) + " in [" + yuan() + ", " + yuan() + "])";
            case 3 -> "(" + date(depth) + " in [" + day() + ", date('2026-03-02')])";
            default -> "(record.loan_id in ['L-1', " + one("record.borrower", "'L-2'") + "])";
        };
    }

    private String loop(int depth) {
        String macro = one("exists", "all");
        return "[1, record.serial, " + number() + "]." + macro + "(each, "
                + compared("each", one("each * 2", integer(depth), "each / record.days_past_due"), ORDER) + ")";
    }

    private String asked(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> text(depth) + ".startsWith(" + text(depth) + ")";
            case 1 -> text(depth) + ".endsWith('1')";
            case 2 -> text(depth) + ".contains(" + one("'-'", "'\uD840\uDC00'", "record.borrower") + ")";
            case 3 ->
                text(depth) + ".matches('"
                        + one("^L-[0-9]+$", "[张李]", "^$", "^L-[0-9]$", "^[1-6][0-9]{5}$", "^[A-CS]{3}H$", "^.{1}[-]1$")
                        + "')";
            case 4 -> "isWorkingDay(" + date(depth) + ")";
            default -> "(has(record.plan) && has(record.note2))";
        };
    }

    private String integer(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return one("record.instalments", "record.serial", "record.days_past_due", "count", number());
        }
        int next = depth - 1;
        return switch (random.nextInt(10)) {
            case 8 -> lookedUp(one("serial", "days_past_due"), integer(next));
            case 0 -> "(" + integer(next) + " + " + integer(next) + ")";
            case 1 -> "(" + integer(next) + " - " + integer(next) + ")";
            case 2 -> "(" + integer(next) + " * " + integer(next) + ")";
            case 3 -> "(" + integer(next) + " / " + integer(next) + ")";
            case 4 -> "(" + integer(next) + " % " + integer(next) + ")";
            case 5 -> "-(" + integer(next) + ")";
            case 6 -> "days(" + date(next) + ", " + date(next) + ")";
            case 7 ->
                one(
                        "size(" + text(next) + ")",
                        "record.id_number.ageOn(" + date(next) + ")",
                        date(next) + ".year()",
                        text(next) + ".size()");
            default -> "(has(record.rollovers) ? record.rollovers : " + integer(next) + ")";
        };
    }

    private String money(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return one("record.principal", "record.balance", yuan());
        }
        int next = depth - 1;
        return switch (random.nextInt(8)) {
            case 6 -> lookedUp("principal", money(next));
            case 0 -> "(" + money(next) + " + " + money(next) + ")";
            case 1 -> "(" + money(next) + " - " + money(next) + ")";
            case 2 -> "(" + money(next) + " * " + integer(next) + ")";
            case 3 -> "(" + integer(next) + " * " + money(next) + ")";
            case 4 -> "-(" + money(next) + ")";
            case 5 -> one("share", "shareUp") + "(" + money(next) + ", " + rate(next) + ")";
            default -> "(" + condition(next) + " ? " + money(next) + " : " + money(next) + ")";
        };
    }

    private String rate(int depth) {
        if (depth == 0 || random.nextInt(2) == 0) {
            return one("record.rate", "cap", "percent('24')", "percent('-0.000001')");
        }
        int next = depth - 1;
        return switch (random.nextInt(5)) {
            case 3 -> lookedUp("rate", rate(next));
            case 0 -> "(" + rate(next) + " + " + rate(next) + ")";
            case 1 -> "(" + rate(next) + " - " + rate(next) + ")";
            case 2 ->
                one(
                        "(" + rate(next) + " * " + integer(next) + ")",
                        "(" + integer(next) + " * " + rate(next) + ")",
                        "-(" + rate(next) + ")");
            default -> "(has(record.penalty_rate) ? record.penalty_rate : " + rate(next) + ")";
        };
    }

    private String date(int depth) {
        if (depth == 0 || random.nextInt(2) == 0) {
            return one("record.contract_date", "filing.period_end", "filing.period_start", day());
        }
        int next = depth - 1;
        return switch (random.nextInt(6)) {
            case 4 -> lookedUp("contract_date", date(next));
            case 0 -> date(next) + "." + one("plusDays", "plusMonths", "plusYears") + "(" + integer(next) + ")";
            case 1 -> month(next) + "." + one("firstDay", "lastDay") + "()";
            case 2 -> "record.id_number.birthDate()";
            case 3 -> "workingDayFrom(" + date(next) + ")";
            default -> "(has(record.paid_off_on) ? record.paid_off_on : " + date(next) + ")";
        };
    }

    private String month(int depth) {
        return depth == 0 || random.nextBoolean()
                ? one("record.first_month", "month('2026-04')")
                : date(depth - 1) + ".month()";
    }

    private String text(int depth) {
        if (depth == 0 || random.nextInt(2) == 0) {
            return one(
                    "record.loan_id",
                    "record.borrower",
                    "'L-1'",
                    "'\uD840\uDC00'",
                    "'\uFFFD'",
                    "''",
                    "filing.region",
                    "filing.institution_type");
        }
        return one(
                "record.id_number.region()",
                "(has(record.note1) ? record.note1 : " + text(depth - 1) + ")",
                "(has(record.note2) ? record.note2 : record.product)",
                lookedUp("borrower", text(depth - 1)),
                lookedUp("product", text(depth - 1)),
                "record.product");
    }

    private String code() {
        return one(
                "record.product", "'CASH'", "'HOUSE'", "(record.student ? record.product : 'CASH')", "record.borrower");
    }

    private String number() {
        return one("0", "1", "-1", "7", "90", "9223372036854775807", "-9223372036854775808", "100000000");
    }

    private String yuan() {
        return one("yuan('0.01')", "yuan('9700.00')", "yuan('0')", "yuan('-3.50')", "yuan('10000000000000000.00')");
    }

    private String day() {
        return one("date('2026-01-01')", "date('2024-02-29')", "date('1970-01-01')");
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
