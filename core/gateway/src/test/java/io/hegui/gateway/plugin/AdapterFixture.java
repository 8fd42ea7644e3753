package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.file.Path;

/** {@link CheckFixture} with an adapter; institution type FIXED files its dataset. */
final class AdapterFixture {
    /** Bytes of a field. */
    static final int WIDTH = 16;

    private AdapterFixture() {}

    static Path jar(Path directory) throws IOException {
        return CheckFixture.jar("fixed", "T.fixed", """
                        @Override public List<io.hegui.sdk.adapter.DataAdapter> adapters(PluginContext context) {
                          return List.of(new FixedWidthAdapter());
                        }
                        """)
                .source("fixture.NegativeAmountCheck", CheckFixture.check("T.fixed", "整治办函〔2017〕141号", "一(二)", ""))
                .source("fixture.FixedWidthAdapter", """
                        package fixture;
                        import io.hegui.sdk.adapter.*;
                        import java.io.*;
                        import java.nio.charset.*;
                        import java.util.*;
                        final class FixedWidthAdapter implements DataAdapter {
                          private static final int WIDTH = %d;
                          private static final Charset GBK = Charset.forName("GBK");
                          @Override public String id() { return "fixed"; }
                          @Override public boolean accepts(FileHint hint) {
                            return new String(hint.start(), StandardCharsets.ISO_8859_1).startsWith("FIX1");
                          }
                          @Override public RecordReader open(InputStream bytes) throws IOException {
                            bytes.skipNBytes(5);
                            return new RecordReader() {
                              @Override public List<String> header() { return List.of("number", "amount"); }
                              @Override public Optional<List<String>> next() throws IOException {
                                byte[] row = bytes.readNBytes(2 * WIDTH + 1);
                                if (row.length == 0) {
                                  return Optional.empty();
                                }
                                if (row.length < 2 * WIDTH + 1) {
                                  throw new IllegalArgumentException("the last row is cut off");
                                }
                                String number = new String(row, 0, WIDTH, GBK).strip();
                                if (number.equals("BUG")) {
                                  throw new IllegalStateException("the adapter is broken");
                                }
                                return Optional.of(List.of(number, new String(row, WIDTH, WIDTH, GBK).strip()));
                              }
                            };
                          }
                        }
                        """.formatted(WIDTH))
                .in(directory);
    }
}
