package io.hegui.engine.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a CSV file record by record (RFC 4180; LF and CRLF; empty lines are skipped). A record over the limit or a
 * quote out of place ends the reading: {@link #fault} then says what and where.
 */
public final class CsvReader implements Closeable {
    /** Characters a record may have. */
    public static final int RECORD_LIMIT = 1 << 20;

    private static final int BUFFER = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<String[]> records;
    private final Records handler;
    private String[] fields = {};
    private Optional<Fault> fault = Optional.empty();

    /** Why the reading ended early. */
    public enum Reason {
        TOO_LONG,
        BAD_QUOTE
    }

    /**
     * Where the reading ended early.
     *
     * @param line line on which the record starts, from 1
     */
    public record Fault(Reason reason, long line) {}

    private CsvReader(Reader reader, int recordLimit) {
        this.handler = new Records(recordLimit);
        this.records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(recordLimit)
                .build(handler, reader)
                .iterator();
    }

    /** Opens a source that is known to be text in that character set. */
    public static CsvReader open(ByteSource source, Charset charset) throws IOException {
        return open(source, charset, RECORD_LIMIT);
    }

    static CsvReader open(ByteSource source, Charset charset, int recordLimit) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(source.open(), StrictDecoding.decoder(charset)), BUFFER);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new CsvReader(reader, recordLimit);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** Moves to the next record; false at the end of the file and at a fault. */
    public boolean next() throws IOException {
        if (fault.isPresent()) {
            return false;
        }
        try {
            if (!records.hasNext()) {
                return false;
            }
            fields = records.next();
        } catch (RecordTooLong e) {
            return stop(Reason.TOO_LONG);
        } catch (CsvParseException e) {
            boolean full = String.valueOf(e.getMessage()).startsWith("The maximum buffer size");
            return stop(full ? Reason.TOO_LONG : Reason.BAD_QUOTE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return true;
    }

    /** The fields of the record in hand; owned by the caller. */
    public String[] fields() {
        return fields;
    }

    /** Line on which the record in hand starts, from 1. */
    public long line() {
        return handler.line;
    }

    public Optional<Fault> fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private boolean stop(Reason reason) {
        fault = Optional.of(new Fault(reason, handler.line));
        return false;
    }

    /** Thrown out of the parser to leave a record that is too long. */
    private static final class RecordTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RecordTooLong() {
            super("record too long", null, false, false);
        }
    }

    private static final class Records extends AbstractBaseCsvCallbackHandler<String[]> {
        private final int limit;
        private String[] fields = new String[64];
        private int count;
        private int size;
        private long line;

        Records(int limit) {
            this.limit = limit;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            count = 0;
            size = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            size += length + 1;
            if (size > limit) {
                throw new RecordTooLong();
            }
            if (count == fields.length) {
                fields = Arrays.copyOf(fields, count * 2);
            }
            fields[count++] = new String(buffer, offset, length);
        }

        @Override
        protected String[] buildRecord() {
            return Arrays.copyOf(fields, count);
        }
    }
}
