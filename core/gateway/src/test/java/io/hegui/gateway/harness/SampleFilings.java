package io.hegui.gateway.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Sample books out of the packaged plugins. */
public final class SampleFilings {
    private SampleFilings() {}

    /** One sample, for example {@code ("microlender", "loan-book", "clean")}. */
    public static byte[] read(String plugin, String dataset, String name) {
        try (Stream<Path> jars = Files.list(Packaged.home().resolve("plugins"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().contains("-" + plugin + "-"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile open = new JarFile(jar.toFile());
                    InputStream in = open.getInputStream(open.getEntry("samples/" + dataset + "/" + name + ".csv"))) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A microlender's clean loan book of that many rows, each under an id of its own. */
    public static byte[] loanBook(int rows, String idPrefix) {
        return loanBook(rows, idPrefix, Map.of());
    }

    /** The same with other values in some columns, named as in the sample's header. */
    public static byte[] loanBook(int rows, String idPrefix, Map<String, String> changes) {
        return loanBook("microlender", rows, idPrefix, changes);
    }

    /** The same of another plugin's lenders. */
    public static byte[] loanBook(String plugin, int rows, String idPrefix, Map<String, String> changes) {
        List<String> lines = new String(read(plugin, "loan-book", "clean"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<String> row = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
        changes.forEach((column, value) -> row.set(position(header, column), value));
        StringBuilder book = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 1; i <= rows; i++) {
            row.set(position(header, "贷款编号"), idPrefix + "-" + i);
            row.set(position(header, "借款人编号"), idPrefix + "-B" + i);
            book.append(String.join(",", row)).append('\n');
        }
        return book.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A bank's exposures to a company without licence, each under an id of its own; filed without regard to other filings. */
    public static byte[] exposures(int rows, String idPrefix) {
        List<String> lines = new String(read("bank", "exposure", "breaches"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String exposure = lines.get(1).substring(lines.get(1).indexOf(','));
        StringBuilder book = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 1; i <= rows; i++) {
            book.append(idPrefix).append('-').append(i).append(exposure).append('\n');
        }
        return book.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int position(List<String> header, String column) {
        int position = header.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("the sample has no column " + column + ": " + header);
        }
        return position;
    }
}
