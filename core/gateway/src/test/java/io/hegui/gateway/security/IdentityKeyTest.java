package io.hegui.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityKeyTest {
    @TempDir
    Path directory;

    @Test
    void identity_hasTheSameHash_afterAnotherStart() {
        IdentityKey.Hashing first = IdentityKey.open(directory).hashing("2026-09");
        IdentityKey.Hashing second = IdentityKey.open(directory).hashing("2026-09");

        assertThat(second.of(bytes("990000199001020012")))
                .isEqualTo(first.of(bytes("990000199001020012")))
                .isNotEqualTo(first.of(bytes("990000199001020013")));
    }

    @Test
    void identity_hasAnotherHash_forAnotherPurposeOrSecret() throws IOException {
        IdentityKey key = IdentityKey.open(directory);
        IdentityKey other = IdentityKey.open(Files.createDirectory(directory.resolve("other")));

        assertThat(key.hashing("2026-09").of(bytes("A")))
                .isNotEqualTo(key.hashing("2026-10").of(bytes("A")))
                .isNotEqualTo(other.hashing("2026-09").of(bytes("A")));
    }

    @Test
    void hash_isTheFirstHalfOfTheDigestOfCounterKeyAndIdentity() throws IOException, GeneralSecurityException {
        IdentityKey key = IdentityKey.open(directory);
        byte[] secret = Base64.getDecoder()
                .decode(Files.readString(directory.resolve("keys/identity.key")).strip());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));

        Map<String, IdentityKey.Hashing> hashings = new HashMap<>();
        for (int turn = 0; turn < 400; turn++) {
            // up and down again: nothing of a longer one may stay behind
            int length = turn < 200 ? turn : 399 - turn;
            String purpose = "检".repeat(length % 23);
            String identity = "9".repeat(length);
            String derived = HexFormat.of().formatHex(mac.doFinal(bytes(purpose)));
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest(HexFormat.of().parseHex("00000001" + derived + "39".repeat(length)));
            IdentityKey.Hashing hashing = hashings.computeIfAbsent(purpose, key::hashing);
            assertThat(hashing.of(bytes(identity)).toString().replace("-", ""))
                    .isEqualTo(HexFormat.of().formatHex(whole, 0, 16));
        }
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
