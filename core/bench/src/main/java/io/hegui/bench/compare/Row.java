package io.hegui.bench.compare;

import java.time.LocalDate;

/** A loan as somebody would write it who has no SDK: a plain record, money in fen, rates in millionths. */
public record Row(
        String loanId,
        String borrower,
        String idNumber,
        String region,
        String product,
        LocalDate contractDate,
        LocalDate disburseDate,
        LocalDate maturityDate,
        long principal,
        long netProceeds,
        String repayment,
        long instalment,
        int instalments,
        long contractRate,
        long overdueRate,
        long penalties,
        long monthlyIncome,
        int rollovers,
        long balance,
        int daysPastDue,
        String classification,
        String purpose,
        LocalDate creditQueryDate,
        long fee) {
    static Row of(java.util.List<String> f) {
        return new Row(
                f.get(0),
                f.get(1),
                f.get(2),
                f.get(3),
                f.get(4),
                LocalDate.parse(f.get(5)),
                LocalDate.parse(f.get(6)),
                LocalDate.parse(f.get(7)),
                decimal(f.get(8), 2),
                decimal(f.get(9), 2),
                f.get(10),
                decimal(f.get(11), 2),
                Integer.parseInt(f.get(12)),
                decimal(f.get(13), 6),
                decimal(f.get(14), 6),
                decimal(f.get(15), 2),
                decimal(f.get(16), 2),
                Integer.parseInt(f.get(17)),
                decimal(f.get(18), 2),
                Integer.parseInt(f.get(19)),
                f.get(20),
                f.get(21),
                LocalDate.parse(f.get(22)),
                decimal(f.get(23), 2));
    }

    static long decimal(String text, int decimals) {
        long value = 0;
        int after = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                after = 0;
                continue;
            }
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text);
            }
            value = value * 10 + (c - '0');
            after += after < 0 ? 0 : 1;
        }
        for (int i = Math.max(after, 0); i < decimals; i++) {
            value *= 10;
        }
        return value;
    }

    static int day(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    public boolean isIdValid() {
        return Rules.isId(idNumber);
    }

    public boolean breaks(int check) {
        int day = day(contractDate);
        return switch (check) {
            case 2 -> Integer.parseInt(idNumber, 6, 14, 10) + 180_000 > day;
            case 3 -> disburseDate.isBefore(contractDate);
            case 4 -> !maturityDate.isAfter(disburseDate);
            case 5 -> netProceeds > principal;
            case 6 -> contractRate > Rules.rateCap(day);
            case 7 ->
                Rules.costAbove(
                        repayment.equals("BULLET") ? 'B' : repayment.equals("EQUAL_WEEKLY") ? 'W' : 'M',
                        netProceeds,
                        instalment,
                        instalments,
                        maturityDate.toEpochDay() - disburseDate.toEpochDay(),
                        Rules.costCap(day));
            case 8 -> overdueRate * 2 > contractRate * 3;
            case 9 -> monthlyIncome <= 0;
            case 10 -> monthlyIncome > 0 && instalment * 100 > monthlyIncome * Rules.incomeShare(day);
            case 11 -> rollovers > Rules.rollovers(day);
            case 12 ->
                daysPastDue > 90 && (classification.equals("NORMAL") || classification.equals("SPECIAL_MENTION"));
            case 13 -> balance > principal;
            case 14 ->
                switch (purpose) {
                    case "STOCK", "FUTURES", "CRYPTO", "FX_MARGIN", "HOUSE_DOWN_PAYMENT" -> true;
                    default -> false;
                };
            case 15 -> !isRegion();
            case 16 -> fee * 20 > principal;
            case 17 ->
                creditQueryDate.isAfter(contractDate)
                        || creditQueryDate.plusDays(30).isBefore(contractDate);
            case 18 -> maturityDate.isAfter(contractDate.plusYears(3));
            case 19 -> penalties * 10 > principal * 3;
            default -> throw new IllegalArgumentException("no check " + check);
        };
    }

    private boolean isRegion() {
        if (region.length() != 6 || region.charAt(0) < '1' || region.charAt(0) > '6') {
            return false;
        }
        for (int i = 1; i < 6; i++) {
            if (region.charAt(i) < '0' || region.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
