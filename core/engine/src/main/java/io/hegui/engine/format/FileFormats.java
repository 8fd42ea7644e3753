package io.hegui.engine.format;

import io.hegui.engine.format.csv.CsvRows;
import io.hegui.engine.format.csv.Dialect;
import io.hegui.engine.format.csv.DialectSniffer;
import io.hegui.engine.format.json.JsonRecords;
import io.hegui.engine.format.packed.ControlFile;
import io.hegui.engine.format.packed.ControlledRows;
import io.hegui.engine.format.packed.Gzip;
import io.hegui.engine.format.packed.MeasuredStream;
import io.hegui.engine.format.packed.ZipFolder;
import io.hegui.engine.format.record.CellRows;
import io.hegui.engine.format.record.NamedRows;
import io.hegui.engine.format.text.TextStream;
import io.hegui.engine.format.xlsx.XlsxCells;
import io.hegui.engine.format.xml.XmlRecords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises what a file is, by its content before its name, and opens its rows. */
public final class FileFormats {
    private static final int HEAD = 1 << 13;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String DATA_FILE = ".dat";
    private static final String CONTROL_FILE = ".log";

    private final Limits limits;
    private final List<RowFormat> more;

    public FileFormats(Limits limits) {
        this(limits, List.of());
    }

    /** @param more formats that are asked before the built-in ones */
    public FileFormats(Limits limits, List<RowFormat> more) {
        this.limits = limits;
        this.more = List.copyOf(more);
    }

    /**
     * Opens a file. What is wrong with it is the source's fault, never an exception.
     *
     * @throws IOException if the bytes cannot be read
     */
    public RowSource open(ByteSource file, Declared declared, Columns columns) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), HEAD);
        try {
            byte[] peeked = peek(in);
            Signature signature = Signature.of(peeked);
            return switch (signature) {
                case EMPTY -> closing(in, UnreadableRows.empty());
                case ZIP -> {
                    in.close();
                    yield zip(file, declared, columns);
                }
                case GZIP -> gzip(in, file.size(), declared, columns);
                case OTHER -> text(in, declared, columns);
                default ->
                    more.stream().anyMatch(format -> format.accepts(declared, peeked))
                            ? text(in, declared, columns)
                            : closing(in, UnreadableRows.of(unknown(signature.shown())));
            };
        } catch (FaultException e) {
            return closing(in, UnreadableRows.of(e.fault()));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private RowSource gzip(InputStream in, long size, Declared declared, Columns columns) throws IOException {
        InputStream unpacked = new BufferedInputStream(Gzip.open(in, size, limits), HEAD);
        refusePacked(Signature.of(peek(unpacked)));
        return text(unpacked, declared, columns);
    }

    private RowSource zip(ByteSource file, Declared declared, Columns columns) throws IOException {
        ZipFolder folder = ZipFolder.open(file, limits);
        try {
            if (folder.has(WORKBOOK)) {
                return GuardedRows.open(() -> new CellRows(XlsxCells.open(folder, limits), limits));
            }
            return new ClosingRows(entry(folder, declared, columns), folder);
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private RowSource entry(ZipFolder folder, Declared declared, Columns columns) throws IOException {
        List<String> controls = ending(folder.names(), CONTROL_FILE, true);
        List<String> data = controls.isEmpty() ? folder.names() : ending(folder.names(), CONTROL_FILE, false);
        if (data.size() != 1 || controls.size() > 1) {
            throw new FaultException(new Fault(
                    Fault.Reason.ENTRIES,
                    0,
                    Map.of(
                            "entries",
                            String.join(", ", folder.names().stream().limit(5).toList()))));
        }
        String name = data.get(0);
        InputStream unpacked = folder.open(name).orElseThrow();
        Declared inside = new Declared(name, "", declared.charset());
        if (controls.isEmpty()) {
            InputStream buffered = new BufferedInputStream(unpacked, HEAD);
            refusePacked(Signature.of(peek(buffered)));
            return text(buffered, inside, columns);
        }
        ControlFile control = ControlFile.read(folder.open(controls.get(0)).orElseThrow());
        MeasuredStream measured = new MeasuredStream(unpacked);
        return new ControlledRows(
                text(new BufferedInputStream(measured, HEAD), inside, columns), measured, control, name);
    }

    private RowSource text(InputStream in, Declared declared, Columns columns) throws IOException {
        byte[] head = peek(in);
        for (RowFormat format : more) {
            if (format.accepts(declared, head)) {
                return format.open(in);
            }
        }
        char first = Signature.firstCharacter(head);
        if (first == '<') {
            InputStream utf8 = TextStream.open(in, declared.charset().or(() -> XmlDeclaration.encoding(head)));
            return GuardedRows.open(() -> new NamedRows(XmlRecords.open(utf8, limits), columns, limits));
        }
        InputStream utf8 = new BufferedInputStream(TextStream.open(in, declared.charset()), HEAD);
        if (first == '{' || first == '[') {
            return GuardedRows.open(() -> new NamedRows(JsonRecords.open(utf8, limits), columns, limits));
        }
        if (isDataFile(declared)) {
            return CsvRows.open(utf8, new Dialect((byte) '|', false, false), columns.names(), limits);
        }
        return CsvRows.open(utf8, DialectSniffer.sniff(peek(utf8)), List.of(), limits);
    }

    private static boolean isDataFile(Declared declared) {
        String name = declared.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(DATA_FILE) || name.endsWith(DATA_FILE + ".gz");
    }

    private static void refusePacked(Signature inside) throws FaultException {
        if (inside != Signature.OTHER && inside != Signature.EMPTY) {
            throw new FaultException(unknown(inside.shown()));
        }
    }

    private static Fault unknown(String looksLike) {
        return new Fault(Fault.Reason.FORMAT_UNKNOWN, 0, Map.of("format", looksLike));
    }

    private static List<String> ending(List<String> names, String end, boolean wanted) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(end) == wanted)
                .toList();
    }

    /** The first bytes, without taking them; a fault in them is left for the one who takes them. */
    private static byte[] peek(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int count = 0;
        try {
            int read = in.read(head, 0, HEAD);
            while (read > 0) {
                count += read;
                read = count < HEAD ? in.read(head, count, HEAD - count) : -1;
            }
        } catch (FaultException e) {
            if (count == 0) {
                throw e;
            }
        }
        in.reset();
        return java.util.Arrays.copyOf(head, count);
    }

    private static RowSource closing(InputStream in, RowSource source) throws IOException {
        in.close();
        return source;
    }
}
