package io.hegui.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One book in the formats institutions send: whatever the format, the verdict is the same. */
class FormatsIT {
    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(Map.of());

    @Test
    void book_isAccepted_inEachFormat() throws IOException {
        String csv = new String(SampleFilings.loanBook(40, "F"), StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("gzip", gzip(csv.getBytes(StandardCharsets.UTF_8)));
        files.put("zip", zip(csv.getBytes(StandardCharsets.UTF_8)));
        files.put("gb18030", csv.getBytes(Charset.forName("GB18030")));
        files.put("utf-16", csv.getBytes(StandardCharsets.UTF_16));
        files.put("tab", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8));
        files.put("ndjson", ndjson(csv).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            JsonObject submission =
                    Supervised.ok(GATEWAY.submit(file.getValue(), "2026-01", Map.of("Prefer", "wait=30")));
            assertThat(submission.getString("verdict")).as(file.getKey()).isEqualTo("ACCEPTED");
            assertThat(submission.getLong("records")).as(file.getKey()).isEqualTo(40);
        }
    }

    @Test
    void declaredCharset_isTakenAtItsWord() {
        byte[] book =
                new String(SampleFilings.loanBook(2, "D"), StandardCharsets.UTF_8).getBytes(Charset.forName("GBK"));
        JsonObject right = Supervised.ok(
                GATEWAY.submit(book, "2026-02", Map.of("Prefer", "wait=30", "Content-Type", "text/csv; charset=GBK")));
        assertThat(right.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(right.getJsonObject("file").getString("charset")).isEqualTo("GBK");
        JsonObject wrong = Supervised.ok(GATEWAY.submit(
                book, "2026-02", Map.of("Prefer", "wait=30", "Content-Type", "text/csv; charset=utf-8")));
        assertThat(wrong.getJsonObject("findings").getJsonObject("byCheck").getMap())
                .containsOnlyKeys("S.encoding");
    }

    private static String ndjson(String csv) {
        List<String> lines = csv.lines().toList();
        String[] names = lines.get(0).split(",", -1);
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            JsonObject object = new JsonObject();
            for (int i = 0; i < names.length; i++) {
                object.put(names[i], cells[i].isEmpty() ? null : cells[i]);
            }
            text.append(object.encode()).append('\n');
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("book.csv"));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
