package io.hegui.engine.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Temporary bridge over the library reader. */
public final class FastCsvRows implements RowSource {
    private final CsvReader csv;
    private final List<String> header;

    private FastCsvRows(CsvReader csv, List<String> header) {
        this.csv = csv;
        this.header = header;
    }

    public static RowSource open(ByteSource source, Columns columns) throws IOException {
        Encoding encoding = Encoding.detect(source);
        if (encoding instanceof Encoding.Undecodable bad) {
            Fault.Reason reason = switch (bad.reason()) {
                case NUL -> Fault.Reason.NUL;
                case BROKEN_UTF_8 -> Fault.Reason.BROKEN_UTF_8;
                case NEITHER -> Fault.Reason.UNDECODABLE;
            };
            return failed(Fault.of(reason, bad.line()));
        }
        CsvReader csv = CsvReader.open(source, ((Encoding.Decodable) encoding).charset());
        return new FastCsvRows(csv, csv.next() ? List.of(csv.fields()) : List.of());
    }

    private static RowSource failed(Fault fault) {
        return new RowSource() {
            @Override
            public List<String> header() {
                return List.of();
            }

            @Override
            public long headerLines() {
                return 0;
            }

            @Override
            public boolean next(RowBlock block) {
                return false;
            }

            @Override
            public Optional<Fault> fault() {
                return Optional.of(fault);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLines() {
        return 0;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        while (block.rows() < 500 && csv.next()) {
            for (String field : csv.fields()) {
                block.append(field);
                block.endField();
            }
            block.endRow(csv.line());
        }
        return block.rows() > 0;
    }

    @Override
    public Optional<Fault> fault() {
        return csv.fault()
                .map(fault -> Fault.of(
                        fault.reason() == CsvReader.Reason.BAD_QUOTE ? Fault.Reason.BAD_QUOTE : Fault.Reason.TOO_LONG,
                        fault.line()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
