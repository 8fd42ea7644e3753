package io.hegui.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityKeyTest {
    @TempDir
    Path directory;

    @Test
    void identity_hasTheSameHash_afterAnotherStart() {
        IdentityKey.Hashing first = IdentityKey.open(directory).hashing("E.1 2026-09");
        IdentityKey.Hashing second = IdentityKey.open(directory).hashing("E.1 2026-09");

        assertThat(second.of("990000199001020012"))
                .isEqualTo(first.of("990000199001020012"))
                .isNotEqualTo(first.of("990000199001020013"));
    }

    @Test
    void identity_hasAnotherHash_forAnotherPurposeOrSecret() throws IOException {
        IdentityKey key = IdentityKey.open(directory);
        IdentityKey other = IdentityKey.open(Files.createDirectory(directory.resolve("other")));

        assertThat(key.hashing("E.1 2026-09").of("A"))
                .isNotEqualTo(key.hashing("E.1 2026-10").of("A"))
                .isNotEqualTo(other.hashing("E.1 2026-09").of("A"));
    }

    @Test
    void secret_isTheOwnersAlone_andRefusedWhenDamaged() throws IOException {
        IdentityKey.open(directory);
        Path file = directory.resolve("keys/identity.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "c2hvcnQ=");
        assertThatThrownBy(() -> IdentityKey.open(directory)).hasMessageContaining("identity.key");
    }
}
