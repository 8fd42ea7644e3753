package io.hegui.bench.compare;

import io.hegui.bench.plugin.BenchLoan;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.csv.CsvRows;
import io.hegui.engine.format.csv.Dialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Rows a second of the road from bytes to findings, stage by stage, each with all that lie in front of it, on one thread.
 * From the root of the project:
 *
 * <pre>
 * ./mvnw -q package -DskipTests
 * java -cp "core/bench/target/classes:core/bench/target/lib/*" org.openjdk.jmh.Main EngineBenchmark
 * </pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class EngineBenchmark {
    private static final int ROWS = 100_000;

    private final Schema schema = Schema.of(BenchLoan.class);
    private Path book = Path.of("");
    private byte[] bytes = {};
    private Optional<HeguiEngine> engine = Optional.empty();

    @Setup
    public void write() throws Exception {
        book = Files.createTempFile("book", ".csv");
        LoanBookGenerator.write(book, ROWS, LoanBookGenerator.Kind.USUAL);
        bytes = Files.readAllBytes(book);
        engine = Optional.of(new HeguiEngine(Path.of("core/bench/target/bench-plugin.jar"), Path.of("config")));
    }

    @TearDown
    public void remove() throws IOException {
        engine.orElseThrow().end();
        Files.delete(book);
    }

    /** Bytes to rows. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void rows(Blackhole hole) throws IOException {
        eachBlock(hole, open(), block -> {});
    }

    /** Bytes to rows, and rows to fields. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void fields(Blackhole hole) throws IOException {
        eachBlock(hole, open(), block -> {
            for (int row = 0; row < block.rows(); row++) {
                hole.consume(block.fields(row));
            }
        });
    }

    /** Bytes to records. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void records(Blackhole hole) throws IOException {
        CsvRows rows = open();
        RecordBinder binder = new RecordBinder(Header.read(schema, rows.header()));
        eachBlock(hole, rows, block -> {
            for (int row = 0; row < block.rows(); row++) {
                if (binder.bind(block, row)) {
                    hole.consume(binder.record());
                }
            }
        });
    }

    /** The whole engine: a file to its findings. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Counts findings() throws IOException {
        return engine.orElseThrow().run(book, 1);
    }

    private static void eachBlock(Blackhole hole, CsvRows rows, Consumer<RowBlock> work) throws IOException {
        RowBlock block = new RowBlock();
        while (rows.next(block)) {
            hole.consume(block.cut());
            work.accept(block);
        }
    }

    private CsvRows open() throws IOException {
        return CsvRows.open(new ByteArrayInputStream(bytes), Dialect.STANDARD, List.of(), Limits.STANDARD);
    }
}
