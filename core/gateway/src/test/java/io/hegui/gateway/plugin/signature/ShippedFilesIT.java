package io.hegui.gateway.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.Packaged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list that the build has put into the gateway's jar, and the plugins it has put beside it. */
class ShippedFilesIT {
    @Test
    void packagedPlugins_areTheListedOnes_toTheBit() throws Exception {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Packaged.home().resolve("plugins"))) {
            jars = files.toList();
        }
        ShippedFiles shipped = ShippedFiles.ofThisBuild();

        assertThat(jars).hasSize(7).hasSameSizeAs(shipped.sha256());
        for (Path jar : jars) {
            byte[] bytes = Files.readAllBytes(jar);
            assertThat(shipped.include(sha256(bytes))).as("%s", jar).isTrue();
            bytes[bytes.length / 2] ^= 1;
            assertThat(shipped.include(sha256(bytes)))
                    .as("%s, one bit turned", jar)
                    .isFalse();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
