package io.hegui.bench.compare;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** FastCSV, a record for each row, checks by hand; or merely FastCSV. */
final class FastCsvChecks implements Subject {
    private final boolean parseOnly;

    FastCsvChecks(boolean parseOnly) {
        this.parseOnly = parseOnly;
    }

    @Override
    public boolean checks() {
        return !parseOnly;
    }

    @Override
    public Counts run(Path file, int threads) throws Exception {
        Set<String> seen = new HashSet<>();
        Counts all = new Counts();
        for (Part part : Split.inParallel(file, threads, split -> new Part().judge(file, split, parseOnly))) {
            all.addAll(part.counts);
            for (String id : part.ids) {
                if (!seen.add(id)) {
                    all.add(Counts.DUPLICATE);
                }
            }
        }
        return all;
    }

    /** Hands each record of a part of the file over. */
    static void read(Path file, Split split, Consumer<List<String>> record) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(new PartStream(file, split))) {
            for (CsvRecord row : csv) {
                record.accept(row.getFields());
            }
        }
    }

    private static final class Part {
        private final Counts counts = new Counts();
        private final java.util.ArrayList<String> ids = new java.util.ArrayList<>();
        private long fields;

        Part judge(Path file, Split split, boolean parseOnly) throws IOException {
            if (parseOnly) {
                read(file, split, record -> fields += record.size());
            } else {
                read(file, split, this::judge);
            }
            return this;
        }

        private void judge(List<String> fields) {
            Row row = Row.of(fields);
            ids.add(row.loanId());
            if (!row.isIdValid()) {
                counts.add(Counts.INVALID_ID);
                return;
            }
            for (int check = 2; check < Counts.DUPLICATE; check++) {
                if (row.breaks(check)) {
                    counts.add(check);
                }
            }
        }
    }
}
