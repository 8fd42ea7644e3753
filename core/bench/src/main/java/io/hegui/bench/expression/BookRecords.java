package io.hegui.bench.expression;

import io.hegui.bench.compare.LoanBookGenerator;
import io.hegui.bench.plugin.BenchLoan;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.csv.CsvRows;
import io.hegui.engine.format.csv.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of a book that is made up for the purpose. */
final class BookRecords {
    private BookRecords() {}

    static BenchLoan[] of(int rows) throws IOException {
        Path book = Files.createTempFile("book", ".csv");
        try (InputStream in = open(book, rows)) {
            CsvRows source = CsvRows.open(in, Dialect.STANDARD, List.of(), Limits.STANDARD);
            RecordBinder binder = new RecordBinder(Header.read(Schema.of(BenchLoan.class), source.header()));
            List<BenchLoan> loans = new ArrayList<>(rows);
            RowBlock block = new RowBlock();
            while (source.next(block)) {
                block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    if (binder.bind(block, row)) {
                        loans.add((BenchLoan) binder.record());
                    }
                }
            }
            return loans.toArray(BenchLoan[]::new);
        } finally {
            Files.delete(book);
        }
    }

    private static InputStream open(Path book, int rows) throws IOException {
        LoanBookGenerator.write(book, rows, LoanBookGenerator.Kind.USUAL);
        return Files.newInputStream(book);
    }
}
