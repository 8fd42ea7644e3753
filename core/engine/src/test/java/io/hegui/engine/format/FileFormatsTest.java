package io.hegui.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class FileFormatsTest {
    private static final List<String> NAMES = List.of("id", "name", "amount", "day");
    private static final Columns COLUMNS = new Columns() {
        @Override
        public List<String> names() {
            return NAMES;
        }

        @Override
        public Optional<Integer> find(String header) {
            int index = NAMES.indexOf(header.equals("姓名") ? "name" : header);
            return index < 0 ? Optional.empty() : Optional.of(index);
        }
    };
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Random random = new Random(20261124);
    private final FileFormats formats = new FileFormats(Limits.STANDARD);

    private record Table(List<String> header, List<List<String>> rows, Optional<Fault> fault) {}

    @Test
    void sameTable_isReadFromEveryFormat_howeverItIsPacked() throws Exception {
        for (int round = 0; round < 30; round++) {
            List<List<String>> rows = rows(random.nextInt(round == 0 ? 3_000 : 30) + 1);
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (char delimiter : ",\t|;".toCharArray()) {
                String text = delimited(rows, delimiter);
                files.put("csv" + delimiter, text.getBytes(StandardCharsets.UTF_8));
                files.put("csv bom" + delimiter, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
                files.put("csv 16le" + delimiter, text.getBytes(StandardCharsets.UTF_16LE));
                files.put("csv 16" + delimiter, text.getBytes(StandardCharsets.UTF_16));
                files.put("csv gb" + delimiter, text.getBytes(GB18030));
            }
            files.put("json", json(rows, true).getBytes(StandardCharsets.UTF_8));
            files.put("json 16", json(rows, true).getBytes(StandardCharsets.UTF_16));
            files.put("ndjson", json(rows, false).getBytes(StandardCharsets.UTF_8));
            files.put("xml", xml(rows, "UTF-8"));
            files.put("xml gb", xml(rows, "GB18030"));
            files.put("xlsx", xlsx(rows));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                assertThat(read(file.getValue())).as(file.getKey()).isEqualTo(new Table(NAMES, rows, Optional.empty()));
                if (!file.getKey().equals("xlsx")) {
                    assertThat(read(gzip(file.getValue())).rows())
                            .as("gz %s", file.getKey())
                            .isEqualTo(rows);
                    assertThat(read(zip(Map.of("数据.txt", file.getValue()), GB18030))
                                    .rows())
                            .as("zip %s", file.getKey())
                            .isEqualTo(rows);
                }
            }
        }
    }

    @Test
    void truncatedFile_givesWholeRowsAndAFault_neverAnException() throws Exception {
        List<List<String>> rows = rows(12);
        for (byte[] file : List.of(
                json(rows, true).getBytes(StandardCharsets.UTF_8),
                xml(rows, "UTF-8"),
                xlsx(rows),
                gzip(delimited(rows, ',').getBytes(StandardCharsets.UTF_8)),
                zip(Map.of("a.csv", delimited(rows, ',').getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))) {
            // the first bytes alone do not show yet what it is
            for (int end = 8; end < file.length; end++) {
                Table table = read(Arrays.copyOf(file, end));
                assertThat(rows)
                        .containsAll(table.rows().stream()
                                .limit(Math.max(0, table.rows().size() - 1))
                                .toList());
                if (table.fault().isEmpty()) {
                    // what is left is well-formed by itself, such as a closing line break cut off
                    assertThat(file.length - end)
                            .as(new String(file, 0, Math.min(end, 60), StandardCharsets.ISO_8859_1))
                            .isLessThan(40);
                }
            }
        }
    }

    @Test
    void dataFileWithControlFile_isReadWithoutHeader_andContradictionsAreFound() throws Exception {
        List<List<String>> rows = rows(20).stream()
                .map(row -> row.stream().map(cell -> cell.replace("|", "")).toList())
                .toList();
        byte[] data = rows.stream()
                .map(row -> String.join("|", row))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(data));
        String name = "91341700573031656T_CLGRDK_20201130";
        String control = name + "\n" + md5 + "\n" + data.length + "\n2020-12-01 08:00:00\n" + rows.size() + "\n";
        assertThat(controlled(name, data, control)).isEqualTo(new Table(NAMES, rows, Optional.empty()));
        for (String wrong : List.of(
                control.replace(md5, md5.replace(md5.charAt(0), md5.charAt(0) == 'a' ? 'b' : 'a')),
                control.replace("\n" + data.length + "\n", "\n" + (data.length + 1) + "\n"),
                control.replace("\n" + rows.size() + "\n", "\n" + (rows.size() - 1) + "\n"),
                "other" + control,
                "one line only")) {
            assertThat(controlled(name, data, wrong).fault().orElseThrow().reason())
                    .isEqualTo(Fault.Reason.CONTROL_FILE);
        }
    }

    @Test
    void whatIsNoDataFile_isNamed() throws IOException {
        assertThat(fault("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Fault.Reason.FORMAT_UNKNOWN);
        assertThat(fault(HexFormat.of().parseHex("d0cf11e0a1b11ae1"))).isEqualTo(Fault.Reason.FORMAT_UNKNOWN);
        assertThat(fault(zip(Map.of("a.csv", new byte[] {'a'}, "b.csv", new byte[] {'b'}), StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.ENTRIES);
        assertThat(fault(zip(Map.of(), StandardCharsets.UTF_8))).isEqualTo(Fault.Reason.ENTRIES);
        assertThat(fault(gzip(gzip(new byte[] {'a'})))).isEqualTo(Fault.Reason.FORMAT_UNKNOWN);
        assertThat(fault("{\"id\": {\"a\": 1}}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.MALFORMED);
        assertThat(fault("{\"id\": 1, \"id\": 2}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.MALFORMED);
        assertThat(fault("[[1]]".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.Reason.MALFORMED);
        assertThat(fault(("{\"id\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.TOO_DEEP);
        assertThat(fault(("<a><b><c>" + "<d>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.TOO_DEEP);
        assertThat(fault(("{\"id\":\"" + "x".repeat(5 << 20) + "\"}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.TOO_LONG);
        assertThat(fault(("<a><b><id>" + "x".repeat(5 << 20) + "</id></b></a>").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.TOO_LONG);
        assertThat(fault("<!DOCTYPE a [<!ENTITY x \"y\">]><a><b><id>&x;</id></b></a>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.MALFORMED);
        assertThat(fault("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.Reason.MALFORMED);
    }

    @Test
    void bomb_stopsEarly_inLittleMemory() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] line = "a,b,c\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 3_000; i++) {
                out.write(line);
            }
        }
        assertThat(packed.size()).isLessThan(2 << 20);
        Table table = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> read(packed.toByteArray()));
        assertThat(table.fault().orElseThrow().reason()).isEqualTo(Fault.Reason.BOMB);
    }

    @Test
    void declaredCharset_winsOverWhatTheBytesLookLike() throws IOException {
        byte[] gbk = "id,name\n1,㈱\n".replace("㈱", "张三").getBytes(Charset.forName("GBK"));
        assertThat(read(gbk, new Declared("", "", Optional.of("gbk"))).rows()).containsExactly(List.of("1", "张三"));
        assertThat(read(gbk, new Declared("", "", Optional.of("utf-8")))
                        .fault()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Fault.Reason.BROKEN_UTF_8);
        assertThat(read(gbk, new Declared("", "", Optional.of("klingon")))
                        .fault()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Fault.Reason.CHARSET_UNKNOWN);
    }

    @Test
    void sheetNumbers_areDatesByFormat_andMangledIdentifiersDoNotPass() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("s");
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.value(0, i, NAMES.get(i));
            }
            sheet.value(2, 0, (double) 110105194912310016L);
            sheet.value(2, 1, 1.0E7);
            sheet.value(2, 2, 0.1 + 0.2);
            sheet.value(2, 3, LocalDate.of(2026, 2, 28));
            sheet.style(2, 3).format("yyyy-MM-dd").set();
        }
        assertThat(read(out.toByteArray()).rows())
                .containsExactly(List.of("110105194912310E3", "10000000", "0.3", "2026-02-28"));
    }

    private List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    "L-" + i,
                    random.nextInt(5) == 0 ? "a \"b\",|;c<&>" + i : "张三" + i,
                    random.nextInt(1000) + "." + (10 + random.nextInt(90)),
                    "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10)));
        }
        return rows;
    }

    private Table read(byte[] file) throws IOException {
        return read(file, Declared.NOTHING);
    }

    private Table read(byte[] file, Declared declared) throws IOException {
        try (RowSource source = formats.open(ByteSource.of(file), declared, COLUMNS)) {
            List<List<String>> rows = new ArrayList<>();
            RowBlock block = new RowBlock();
            Optional<Fault> trouble = Optional.empty();
            while (trouble.isEmpty() && source.next(block)) {
                trouble = block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    List<String> fields = new ArrayList<>();
                    for (int i = 0; i < block.fields(row); i++) {
                        fields.add(block.text(row, i));
                    }
                    if (rows.size() < 100_000) {
                        rows.add(fields);
                    }
                }
            }
            return new Table(source.header(), rows, trouble.or(source::fault));
        }
    }

    private Fault.Reason fault(byte[] file) throws IOException {
        return read(file).fault().orElseThrow().reason();
    }

    private Table controlled(String name, byte[] data, String control) throws IOException {
        return read(zip(
                Map.of(name + ".dat", data, name + ".log", control.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
    }

    private static String delimited(List<List<String>> rows, char delimiter) {
        StringBuilder text = new StringBuilder(String.join(String.valueOf(delimiter), NAMES)).append("\r\n");
        for (List<String> row : rows) {
            text.append(row.stream()
                            .map(cell -> cell.indexOf('"') >= 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                            .collect(Collectors.joining(String.valueOf(delimiter))))
                    .append("\r\n");
        }
        return text.toString();
    }

    private String json(List<List<String>> rows, boolean array) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("day", row.get(3));
            object.put("姓名", row.get(1));
            object.put("id", row.get(0));
            objects.add(mapper.writeValueAsString(object).replaceFirst("}$", ",\"amount\":" + row.get(2) + "}"));
        }
        return array ? " [" + String.join(",\n", objects) + "]\n" : String.join("\n", objects) + "\n";
    }

    private static byte[] xml(List<List<String>> rows, String charset) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n<filing>\n");
        for (List<String> row : rows) {
            text.append("<loan id=\"").append(row.get(0)).append("\">");
            for (int i = 1; i < NAMES.size(); i++) {
                String escaped = row.get(i).replace("&", "&amp;").replace("<", "&lt;");
                text.append('<')
                        .append(NAMES.get(i))
                        .append('>')
                        .append(escaped)
                        .append("</")
                        .append(NAMES.get(i))
                        .append('>');
            }
            text.append("</loan>\n");
        }
        return text.append("</filing>\n").toString().getBytes(Charset.forName(charset));
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.value(0, i, NAMES.get(i));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < NAMES.size(); i++) {
                    sheet.value(row + 1, i, rows.get(row).get(i));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
