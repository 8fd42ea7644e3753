package io.hegui.plugin.bank.datafile;

import io.hegui.sdk.adapter.RecordReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one data file. One line end after the last row is forgiven, and so are a byte-order mark and lines that end
 * in CR LF; nothing else is.
 */
final class DataFileReader implements RecordReader {
    private static final int LONGEST_ROW = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedInputStream bytes;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(1 << 9);
    private long line;

    DataFileReader(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 13);
    }

    @Override
    public List<String> header() {
        return DataFileLayout.COLUMNS;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        if (!read()) {
            return Optional.empty();
        }
        line++;
        List<String> fields = fields(text());
        if (fields.size() != DataFileLayout.COLUMNS.size()) {
            throw wrong(
                    "有 " + fields.size() + " 个字段，应为 " + DataFileLayout.COLUMNS.size() + " 个",
                    "has " + fields.size() + " fields instead of " + DataFileLayout.COLUMNS.size());
        }
        return Optional.of(fields);
    }

    @Override
    public long line() {
        return line;
    }

    /** Takes the bytes of one row; false at the end of the file. */
    private boolean read() throws IOException {
        row.reset();
        int next = bytes.read();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n') {
            if (row.size() == LONGEST_ROW) {
                line++;
                throw wrong("超过 " + LONGEST_ROW + " 字节", "is longer than " + LONGEST_ROW + " bytes");
            }
            row.write(next);
            next = bytes.read();
        }
        return true;
    }

    private String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(row.toByteArray()))
                    .toString();
            String begun = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return begun.endsWith("\r") ? begun.substring(0, begun.length() - 1) : begun;
        } catch (CharacterCodingException e) {
            throw wrong("不是 UTF-8 编码", "is not in UTF-8");
        }
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>(DataFileLayout.COLUMNS.size());
        int start = 0;
        int end = text.indexOf('|');
        while (end >= 0) {
            fields.add(text.substring(start, end));
            start = end + 1;
            end = text.indexOf('|', start);
        }
        fields.add(text.substring(start));
        return fields;
    }

    private IllegalArgumentException wrong(String zh, String en) {
        return new IllegalArgumentException("第 " + line + " 行" + zh + " / line " + line + " " + en);
    }
}
