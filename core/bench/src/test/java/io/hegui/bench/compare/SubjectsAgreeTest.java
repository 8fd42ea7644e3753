package io.hegui.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared must do the same: seven ways of judging a book, written apart, find the same in it. */
class SubjectsAgreeTest {
    private static final int ROWS = 6_000;

    @TempDir
    Path books;

    @ParameterizedTest
    @EnumSource(names = {"USUAL", "SHUFFLED", "REPEATED"})
    void subjects_countTheSameFindings_onOneThreadAndOnTwo(LoanBookGenerator.Kind kind) throws Exception {
        Path book = books.resolve("book.csv");
        LoanBookGenerator.write(book, ROWS, kind);
        Map<String, Subject> subjects = new TreeMap<>(Map.of(
                "hegui", engine(),
                "ceiling", new Ceiling(),
                "fastcsv", new FastCsvChecks(false),
                "drools", new Drools(),
                "hibernate-validator", new HibernateValidation()));
        String expected = new FastCsvChecks(false).run(book, 1).toString();
        assertThat(expected).contains("1=", "7=", "19=");
        for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
            for (int threads = 1; threads <= 2; threads++) {
                assertThat(subject.getValue().run(book, threads).toString())
                        .as("%s on %s threads", subject.getKey(), threads)
                        .isEqualTo(expected);
            }
            subject.getValue().end();
        }
        DuckDb duckDb = new DuckDb();
        assertThat(duckDb.run(book, 2).toString())
                .as("DuckDB, which does not compute costs")
                .isEqualTo(expected.replaceAll(", 7=\\d+", ""));
        duckDb.end();
    }

    @Test
    void bookIsTheSame_howeverOftenItIsMade() throws Exception {
        Path first = books.resolve("first.csv");
        Path second = books.resolve("second.csv");
        LoanBookGenerator.write(first, ROWS, LoanBookGenerator.Kind.USUAL);
        LoanBookGenerator.write(second, ROWS, LoanBookGenerator.Kind.USUAL);
        assertThat(first).hasSameBinaryContentAs(second);
    }

    private static HeguiEngine engine() throws Exception {
        return new HeguiEngine(Path.of("target/classes"), Path.of("../../config"));
    }
}
