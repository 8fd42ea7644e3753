package io.hegui.gateway.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** The program as it is packaged: {@code target/hegui}. */
public final class Packaged {
    private Packaged() {}

    /** @throws IllegalStateException if it has not been packaged */
    public static Path home() {
        Path home = Path.of(System.getProperty("hegui.home", "target/hegui")).toAbsolutePath();
        if (!Files.isRegularFile(home.resolve("bin/hegui"))) {
            throw new IllegalStateException("the packaged program is not in " + home + "; run 'package' first");
        }
        return home;
    }

    public static Path program() {
        return home().resolve("bin/hegui");
    }
}
