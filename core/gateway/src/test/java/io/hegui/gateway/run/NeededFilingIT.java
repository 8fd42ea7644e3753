package io.hegui.gateway.run;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A filing that is judged with another one of the same institution. */
class NeededFilingIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of());

    @Test
    void filingWithoutTheOtherOne_isInconclusive_andJudgedAgainOnceThatIsOnRecord() {
        String payments = file("cash-flow", "breaches", "2026-09", "INCONCLUSIVE");
        assertThat(findings(payments))
                .filteredOn(finding -> finding.getString("check").equals("E.3.3.c.2"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getString("status")).isEqualTo("UNKNOWN");
                    assertThat(finding.getString("message"))
                            .contains("co-lending")
                            .contains("2026-09");
                });

        file("co-lending", "integrity", "2026-09", "REJECTED");
        file("co-lending", "clean", "2026-08", "ACCEPTED");
        assertThat(await(GATEWAY.part(Sweeper.class).judgeAgainWhatNeeded())).isZero();

        file("co-lending", "clean", "2026-09", "ACCEPTED");
        await(GATEWAY.part(Sweeper.class).judgeAgainWhatNeeded());
        assertThat(GATEWAY.supervised().decided(payments, GATEWAY.bank()).getString("verdict"))
                .isEqualTo("ACCEPTED_WITH_BREACHES");
        List<JsonObject> ofPartners = findings(payments).stream()
                .filter(finding -> finding.getString("check").startsWith("E.3.3.c"))
                .toList();
        assertThat(ofPartners)
                .extracting(finding -> finding.getString("check") + "@" + finding.getInteger("row"))
                .containsExactly("E.3.3.c@2", "E.3.3.c.2@3");
        assertThat(ofPartners.get(1).getJsonObject("working").getJsonObject("figures"))
                .isEqualTo(new JsonObject().put("co-lending.period", "2026-09"));
        assertThat(await(GATEWAY.part(Sweeper.class).judgeAgainWhatNeeded())).isZero();
    }

    private static String file(String dataset, String book, String period, String verdict) {
        JsonObject submission = Supervised.ok(GATEWAY.client()
                .submit(dataset, period, SampleFilings.read("bank", dataset, book), GATEWAY.bank(), WAIT));
        assertThat(submission.getString("verdict")).as("%s", submission).isEqualTo(verdict);
        return submission.getString("id");
    }

    private static List<JsonObject> findings(String id) {
        return GATEWAY.supervised().findings(id, GATEWAY.bank());
    }
}
