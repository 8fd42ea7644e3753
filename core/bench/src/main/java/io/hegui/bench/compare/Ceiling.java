package io.hegui.bench.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * What can be had at best: a loop over bytes written for this one file, numbers in local variables, nothing allocated for
 * a row, nothing that could be changed without compiling anew.
 */
final class Ceiling implements Subject {
    private static final int BUFFER = 1 << 20;

    @Override
    public Counts run(Path file, int threads) throws Exception {
        List<Part> parts = Split.inParallel(file, threads, split -> new Part().judge(file, split));
        Counts all = new Counts();
        int rows = parts.stream().mapToInt(part -> part.rows).sum();
        LongTable seen = new LongTable(rows);
        for (Part part : parts) {
            all.addAll(part.counts);
            for (int i = 0; i < part.rows; i++) {
                if (!seen.add(part.ids[i])) {
                    all.add(Counts.DUPLICATE);
                }
            }
        }
        return all;
    }

    /** One thread's part of the file. */
    private static final class Part {
        private final Counts counts = new Counts();
        private long[] ids = new long[1 << 16];
        private int rows;
        private byte[] b = new byte[BUFFER];
        private int p;

        Part judge(Path file, Split split) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long position = split.from();
                int kept = 0;
                while (position < split.to()) {
                    int wanted = (int) Math.min(b.length - kept, split.to() - position);
                    int read = channel.read(ByteBuffer.wrap(b, kept, wanted), position);
                    position += read;
                    int length = kept + read;
                    int end = length;
                    while (b[end - 1] != '\n') {
                        end--;
                    }
                    p = 0;
                    while (p < end) {
                        row();
                    }
                    kept = length - end;
                    System.arraycopy(b, end, b, 0, kept);
                }
            }
            return this;
        }

        private void row() {
            if (rows == ids.length) {
                ids = Arrays.copyOf(ids, rows * 2);
            }
            p++;
            ids[rows++] = whole();
            skip();
            int idFrom = p;
            skip();
            boolean valid = Rules.isId(b, idFrom, p - 1);
            int birth = ((b[idFrom + 6] - '0') * 1000
                                    + (b[idFrom + 7] - '0') * 100
                                    + (b[idFrom + 8] - '0') * 10
                                    + b[idFrom + 9]
                                    - '0')
                            * 10_000
                    + ((b[idFrom + 10] - '0') * 10 + b[idFrom + 11] - '0') * 100
                    + (b[idFrom + 12] - '0') * 10
                    + b[idFrom + 13]
                    - '0';
            int regionFrom = p;
            skip();
            boolean region = p - regionFrom == 7 && b[regionFrom] >= '1' && b[regionFrom] <= '6';
            for (int i = 1; region && i < 6; i++) {
                region = b[regionFrom + i] >= '0' && b[regionFrom + i] <= '9';
            }
            if (b[p] == '"') {
                p++;
                while (b[p] != '"') {
                    p++;
                }
                p += 2;
            } else {
                skip();
            }
            int signed = date();
            int disbursed = date();
            int maturity = date();
            long principal = decimal(2);
            long net = decimal(2);
            char repayment = b[p] == 'B' ? 'B' : b[p + 6] == 'W' ? 'W' : 'M';
            skip();
            long instalment = decimal(2);
            int count = (int) whole();
            long rate = decimal(6);
            long overdue = decimal(6);
            long penalties = decimal(2);
            long income = decimal(2);
            int rollovers = (int) whole();
            long balance = decimal(2);
            int late = (int) whole();
            boolean fine = b[p] == 'N' || (b[p] == 'S' && b[p + 1] == 'P');
            skip();
            boolean forbidden = b[p] == 'S'
                    || (b[p] == 'F' && (b[p + 1] == 'U' || b[p + 1] == 'X'))
                    || (b[p] == 'C' && b[p + 1] == 'R')
                    || b[p] == 'H';
            skip();
            int query = date();
            long fee = decimal(2);
            if (!valid) {
                counts.add(Counts.INVALID_ID);
                return;
            }
            if (birth + 180_000 > signed) {
                counts.add(2);
            }
            if (disbursed < signed) {
                counts.add(3);
            }
            if (maturity <= disbursed) {
                counts.add(4);
            }
            if (net > principal) {
                counts.add(5);
            }
            if (rate > Rules.rateCap(signed)) {
                counts.add(6);
            }
            if (Rules.costAbove(
                    repayment,
                    net,
                    instalment,
                    count,
                    repayment == 'B' ? epochDay(maturity) - epochDay(disbursed) : 0,
                    Rules.costCap(signed))) {
                counts.add(Counts.COST);
            }
            if (overdue * 2 > rate * 3) {
                counts.add(8);
            }
            if (income <= 0) {
                counts.add(9);
            }
            if (income > 0 && instalment * 100 > income * Rules.incomeShare(signed)) {
                counts.add(10);
            }
            if (rollovers > Rules.rollovers(signed)) {
                counts.add(11);
            }
            if (late > 90 && fine) {
                counts.add(12);
            }
            if (balance > principal) {
                counts.add(13);
            }
            if (forbidden) {
                counts.add(14);
            }
            if (!region) {
                counts.add(15);
            }
            if (fee * 20 > principal) {
                counts.add(16);
            }
            if (query > signed || epochDay(query) + 30 < epochDay(signed)) {
                counts.add(17);
            }
            if (maturity > signed + 30_000) {
                counts.add(18);
            }
            if (penalties * 10 > principal * 3) {
                counts.add(19);
            }
        }

        private void skip() {
            while (b[p] != ',') {
                p++;
            }
            p++;
        }

        private long whole() {
            long value = 0;
            while (b[p] >= '0') {
                value = value * 10 + b[p++] - '0';
            }
            p++;
            return value;
        }

        private long decimal(int decimals) {
            long value = 0;
            while (b[p] >= '0') {
                value = value * 10 + b[p++] - '0';
            }
            int missing = decimals;
            if (b[p] == '.') {
                p++;
                while (b[p] >= '0') {
                    value = value * 10 + b[p++] - '0';
                    missing--;
                }
            }
            for (; missing > 0; missing--) {
                value *= 10;
            }
            p++;
            return value;
        }

        private int date() {
            int at = p;
            p += 11;
            return ((b[at] - '0') * 1000 + (b[at + 1] - '0') * 100 + (b[at + 2] - '0') * 10 + b[at + 3] - '0') * 10_000
                    + ((b[at + 5] - '0') * 10 + b[at + 6] - '0') * 100
                    + (b[at + 8] - '0') * 10
                    + b[at + 9]
                    - '0';
        }

        /** Days since 1 March of the year 0, by the civil calendar. */
        private static long epochDay(int day) {
            int year = day / 10_000;
            int month = day / 100 % 100;
            int y = month <= 2 ? year - 1 : year;
            int era = y / 400;
            int ofEra = y - era * 400;
            int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day % 100 - 1;
            return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear;
        }
    }
}
