package io.hegui.gateway.command;

import io.hegui.gateway.plugin.CheckFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plugin, reference data and files to judge: institutions of type SAMPLE file monthly {@code amounts}. */
record SampleBooks(Path directory) {
    static SampleBooks in(Path directory) throws IOException {
        SampleBooks books = new SampleBooks(directory);
        CheckFixture.jar("sample", "T.1").in(books.plugins());
        books.write("config/calendar/days.csv", "date,kind,name,source\n2026-01-01,holiday,元旦,notice\n");
        books.write("config/regulations/regulations.csv", """
                document,article,title_zh,title_en,text_zh,text_en,status,source
                规则,1,规则,Rules,金额须为正。,The amount is positive.,verified,made for tests
                """);
        Files.createDirectories(books.config().resolve("parameters"));
        return books;
    }

    Path plugins() {
        return directory.resolve("plugins");
    }

    Path config() {
        return directory.resolve("config");
    }

    Path clean() throws IOException {
        return write("clean.csv", "number,amount\nA-1,10.00\n");
    }

    /** Row 2 breaks the rule. */
    Path breach() throws IOException {
        return write("breach.csv", "number,amount\nA-1,10.00\nA-2,-0.01\n");
    }

    /** The check throws on its only row. */
    Path thrower() throws IOException {
        return write("thrower.csv", "number,amount\nTHROW,10.00\n");
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Path parent = file.getParent();
        Files.createDirectories(parent == null ? directory : parent);
        return Files.writeString(file, text);
    }
}
