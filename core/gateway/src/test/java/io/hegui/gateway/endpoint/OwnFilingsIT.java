package io.hegui.gateway.endpoint;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.security.Role;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two banks ask about the same partner: each is answered from its own filing, whatever the other one has on record. */
class OwnFilingsIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");
    private static final String PARTNER = "91990000MA0000003H";

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of());

    @Test
    void institution_isAnsweredFromItsOwnFilingOfRecord_andNeverFromAnothers() {
        String other = GATEWAY.supervised().register("91990000MA0DEM091A", "BANK");

        assertProblem(ask("2026-09", GATEWAY.bank()), 422, "refused");
        file("SAMPLE-2020-01", GATEWAY.bank());
        assertThat(licence(ask("2026-09", GATEWAY.bank()))).isEqualTo("SAMPLE-2020-01");
        assertProblem(ask("2026-09", other), 422, "refused");

        file("OTHERS-LICENCE", other);
        assertThat(licence(ask("2026-09", other))).isEqualTo("OTHERS-LICENCE");
        assertThat(licence(ask("2026-09", GATEWAY.bank()))).isEqualTo("SAMPLE-2020-01");
        assertProblem(ask("2026-08", GATEWAY.bank()), 422, "refused");
    }

    @Test
    void institutionNamedInTheRequest_isAFieldThatNobodyKnows() {
        assertProblem(
                GATEWAY.client().get(path("2026-09") + "&institution=" + Supervised.MICROLENDER, GATEWAY.bank()),
                400,
                "bad-request");
    }

    @Test
    void supervisor_hasNoFilingsOfItsOwn() {
        assertThat(ask("2026-09", GATEWAY.token(Role.SUPERVISOR, Optional.empty()))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> ask(String period, String token) {
        return GATEWAY.client().get(path(period), token);
    }

    private static String path(String period) {
        return "/api/v1/plugins/common/partner-licence?partner_id=" + PARTNER + "&period=" + period;
    }

    private static String licence(HttpResponse<String> response) {
        return Supervised.ok(response).getString("lending_licence");
    }

    private static void file(String licence, String token) {
        byte[] book = new String(SampleFilings.read("bank", "co-lending", "clean"), StandardCharsets.UTF_8)
                .replace("SAMPLE-2020-01", licence)
                .getBytes(StandardCharsets.UTF_8);
        JsonObject filed = Supervised.ok(GATEWAY.client().submit("co-lending", "2026-09", book, token, WAIT));
        assertThat(filed.getString("verdict")).isEqualTo("ACCEPTED");
    }
}
