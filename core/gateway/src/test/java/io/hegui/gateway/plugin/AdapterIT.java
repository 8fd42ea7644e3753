package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin brings a format of its own: fields of fixed width, counted in bytes of GBK. */
class AdapterIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path data;

    @TempDir
    Path plugins;

    @Test
    void fileInAPluginsOwnFormat_isJudgedLikeAnyOther_andItsFaultsAreToldApartFromTheAdapters() throws Exception {
        AdapterFixture.jar(plugins);
        try (GatewayProcess gateway = GatewayProcess.serve(
                data,
                Map.of("HEGUI_PLUGINS_DIRECTORY", plugins.toString(), "HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"))) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "FIXED");

            JsonObject judged = submit(supervised, token, "FIX1\n" + row("甲-1", "10.00") + row("乙-2", "-0.50"));
            assertThat(judged.getLong("records")).isEqualTo(2);
            JsonObject finding =
                    supervised.findings(judged.getString("id"), token).get(0);
            assertThat(finding.getString("check")).isEqualTo("T.fixed");
            assertThat(finding.getString("key")).isEqualTo("乙-2");

            JsonObject cutOff = submit(supervised, token, "FIX1\n" + row("甲-1", "10.00") + "乙");
            assertThat(cutOff.getString("verdict")).isEqualTo("REJECTED");
            assertThat(supervised.findings(cutOff.getString("id"), token).get(0).getString("check"))
                    .isEqualTo("S.file.format");

            JsonObject broken = submit(supervised, token, "FIX1\n" + row("BUG", "1.00"));
            assertThat(broken.getString("verdict")).isEqualTo("INCONCLUSIVE");

            JsonObject csv = submit(supervised, token, "number,amount\nA-1,10.00\n");
            assertThat(csv.getString("verdict")).isEqualTo("ACCEPTED");
        }
    }

    private static JsonObject submit(Supervised supervised, String token, String file) {
        return Supervised.ok(supervised.client().submit("amounts", "2026-09", file.getBytes(GBK), token, WAIT));
    }

    private static String row(String number, String amount) {
        return padded(number) + padded(amount) + "\n";
    }

    private static String padded(String cell) {
        return cell + " ".repeat(AdapterFixture.WIDTH - cell.getBytes(GBK).length);
    }
}
