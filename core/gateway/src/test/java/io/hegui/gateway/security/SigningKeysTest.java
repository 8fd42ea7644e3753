package io.hegui.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final JsonObject RECEIPT =
            new JsonObject().put("sha256", "ab").put("机构", "某行");

    @TempDir
    private Path directory;

    @Test
    void receipt_isStillGenuineAfterARestart() throws IOException {
        SigningKeys first = SigningKeys.open(directory);
        String receipt = first.sign(RECEIPT, "receipt+jwt");

        SigningKeys second = SigningKeys.open(directory);

        assertThat(second.kid()).isEqualTo(first.kid());
        assertThat(second.verify(receipt, "receipt+jwt")).contains(RECEIPT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys/signing.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNotOurs_isRefused(@TempDir Path elsewhere) {
        SigningKeys keys = SigningKeys.open(directory);
        String receipt = keys.sign(RECEIPT, "receipt+jwt");
        String[] parts = receipt.split("\\.", -1);
        String other = SigningKeys.open(elsewhere).sign(RECEIPT, "receipt+jwt");
        String forged = parts[0] + "."
                + keys.sign(new JsonObject().put("sha256", "cd"), "receipt+jwt").split("\\.", -1)[1] + "." + parts[2];

        assertThat(keys.verify(forged, "receipt+jwt")).isEmpty();
        assertThat(keys.verify(other, "receipt+jwt")).isEmpty();
        assertThat(keys.verify(receipt, "JWT")).isEmpty();
        assertThat(keys.verify("a.b", "JWT")).isEmpty();
    }

    @Test
    void signatureOfAnyOtherLength_isRefused() {
        SigningKeys keys = SigningKeys.open(directory);
        String receipt = keys.sign(RECEIPT, "receipt+jwt");
        String signed = receipt.substring(0, receipt.lastIndexOf('.') + 1);

        for (int bytes = 0; bytes <= 130; bytes++) {
            String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[bytes]);
            assertThat(keys.verify(signed + signature, "receipt+jwt"))
                    .as("%d bytes", bytes)
                    .isEmpty();
        }
    }

    @Test
    void publishedKey_hasNoPrivatePart() {
        JsonObject jwk = SigningKeys.open(directory).jwks().getJsonArray("keys").getJsonObject(0);

        assertThat(jwk.fieldNames()).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "alg", "use");
    }
}
