package io.hegui.gateway.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack with one check on the dataset of {@link CheckFixture}: an amount above a limit. */
public final class PackFixture {
    private static final String DESCRIPTOR = """
        id: limits
        version: 1.0.0
        requires: ">=0.1.0 & <0.2.0"
        publisher: Somebody
        title: {zh: 限额, en: Limits}
        parameters:
          limits.amount: {type: MONEY, title: {zh: 限额, en: Limit}}
        """;
    private static final String CHECK = """
        kind: PLAUSIBILITY
        severity: MINOR
        title: {zh: 金额过大, en: An amount above the limit}
        cites: [{document: 规则, article: "1"}]
        validFrom: 2020-01-01
        dataset: amounts
        parameters: {limit: limits.amount}
        expect: record.amount <= limit
        field: amount
        rule: {zh: "不超过限额。", en: "No amount exceeds the limit."}
        fix: {zh: "更正金额。", en: "Correct the amount."}
        messages:
          finding: {zh: "{key}：{observed}，应{expected}。", en: "{key}: {observed}, expected {expected}."}
        examples:
          - {name: at the limit, rows: [{amount: "500.00"}], finds: []}
          - {name: one fen above, rows: [{amount: "500.01"}], finds: [{row: 1, field: amount}]}
        """;

    private final Map<String, String> entries = new LinkedHashMap<>();

    public PackFixture() {
        entries.put("pack.yaml", DESCRIPTOR);
        entries.put("checks/T.2.yaml", CHECK);
        entries.put(
                "parameters/limits.amount.csv",
                "from,to,institution_types,region,value,source\n2020-01-01,,*,*,500.00,test\n");
    }

    PackFixture with(String path, String text) {
        entries.put(path, text);
        return this;
    }

    PackFixture replacing(String path, String old, String now) {
        return with(path, entries.getOrDefault(path, "").replace(old, now));
    }

    PackFixture without(String path) {
        entries.remove(path);
        return this;
    }

    public Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("limits-1.0.0.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
