package io.hegui.engine.format.csv;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.text.TextStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A small CSV file in UTF-8, whole.
 *
 * @param header empty where the file holds nothing
 * @param fault why its reading ended early
 */
public record CsvTable(List<String> header, List<Line> lines, Optional<Fault> fault) {
    /**
     * One record.
     *
     * @param line it starts on, from 1
     */
    public record Line(long line, List<String> fields) {}

    public static CsvTable read(byte[] bytes) {
        try (CsvRows rows = CsvRows.open(
                TextStream.open(new ByteArrayInputStream(bytes), Optional.of("UTF-8")),
                Dialect.STANDARD,
                List.of(),
                Limits.STANDARD)) {
            List<Line> lines = new ArrayList<>();
            RowBlock block = new RowBlock();
            long before = rows.headerLines();
            Optional<Fault> trouble = Optional.empty();
            while (trouble.isEmpty() && rows.next(block)) {
                long first = before;
                trouble = block.cut().map(fault -> fault.after(first));
                for (int row = 0; row < block.rows(); row++) {
                    lines.add(new Line(first + block.line(row), fields(block, row)));
                }
                before += block.lineCount();
            }
            return new CsvTable(rows.header(), lines, trouble.or(rows::fault));
        } catch (io.hegui.engine.format.FaultException e) {
            return new CsvTable(List.of(), List.of(), Optional.of(e.fault()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static List<String> fields(RowBlock block, int row) {
        return IntStream.range(0, block.fields(row))
                .mapToObj(i -> block.text(row, i))
                .toList();
    }
}
