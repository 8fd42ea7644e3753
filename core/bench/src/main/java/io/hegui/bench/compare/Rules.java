package io.hegui.bench.compare;

/** The checks by hand, on plain numbers: money in fen, rates in millionths of a percent, days as {@code yyyyMMdd}. */
final class Rules {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int[] CAP_UNTIL = {20190819, 20200819, 20211231, 20221231, 20231231, 20241231};
    private static final long[] CAPS = {
        24_000_000, 17_000_000, 15_400_000, 14_600_000, 13_800_000, 13_400_000, 12_000_000
    };

    private Rules() {}

    static boolean isId(CharSequence id) {
        if (id.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return id.charAt(17) == CHECK.charAt(sum % 11);
    }

    static boolean isId(byte[] bytes, int from, int to) {
        if (to - from != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = bytes[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return bytes[from + 17] == CHECK.charAt(sum % 11);
    }

    static long rateCap(int day) {
        int span = 0;
        while (span < CAP_UNTIL.length && day > CAP_UNTIL[span]) {
            span++;
        }
        return CAPS[span];
    }

    static double costCap(int day) {
        return day <= 20200819 ? 0.36 : 0.24;
    }

    static int incomeShare(int day) {
        return day <= 20211231 ? 60 : 50;
    }

    static int rollovers(int day) {
        return day <= 20171130 ? 5 : 2;
    }

    /** Whether the simple annual cost is above the cap: what is paid, discounted at the cap, is more than arrived. */
    static boolean costAbove(char repayment, long net, long instalment, int count, long days, double cap) {
        if (repayment == 'B') {
            return instalment > net * (1 + cap * days / 365);
        }
        double r = cap / (repayment == 'W' ? 52 : 12);
        return instalment * (1 - Math.pow(1 + r, -count)) / r > net;
    }
}
