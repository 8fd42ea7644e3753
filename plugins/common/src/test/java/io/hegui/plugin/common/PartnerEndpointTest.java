package io.hegui.plugin.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.EndpointTester;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerEndpointTest {
    private final EndpointTester plugin = EndpointTester.of(new QuestionsOnly());

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, NOT_YET",
        "2026-09-01, IN_FORCE",
        "2027-08-31, IN_FORCE",
        "2027-09-01, LAPSED",
    })
    void licence_isWorthWhatItsDatesSay(String day, LicenceStanding standing) {
        PartnerAnswer answer = ask(
                day,
                Map.of(
                        "funding_share", "30",
                        "lending_licence", "SAMPLE-01",
                        "licence_from", "2026-09-01",
                        "licence_to", "2027-08-31"));
        assertThat(answer.lendingLicence()).isEqualTo(standing);
        assertThat(answer.allowed()).isEqualTo(standing == LicenceStanding.IN_FORCE);
    }

    @Test
    void moneyFromAPartnerWithoutLicence_isBarredByItsArticle() {
        PartnerAnswer answer = ask("2026-09-02", Map.of("funding_share", "0.000001"));
        assertThat(answer.lendingLicence()).isEqualTo(LicenceStanding.NONE);
        assertThat(answer.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.check()).isEqualTo("E.3.2.b");
            assertThat(bar.article()).isEqualTo("三(二)");
        });
    }

    @Test
    void partnerThatOnlyFindsCustomers_needsNoLicence() {
        PartnerAnswer answer = ask("2026-09-02", Map.of("funding_share", "0", "enhancement", "NONE"));
        assertThat(answer.lendingLicence()).isEqualTo(LicenceStanding.NONE);
        assertThat(answer.allowed()).isTrue();
    }

    @Test
    void enhancement_needsALicenceOfItsOwn() {
        assertThat(ask("2026-09-02", Map.of("enhancement", "BUYBACK")).bars())
                .extracting(PartnerBar::check)
                .containsExactly("E.3.3.b");
        assertThat(ask("2026-09-02", Map.of("enhancement", "GUARANTEE", "enhancement_licence", "SAMPLE-RZDB-01"))
                        .allowed())
                .isTrue();
    }

    private PartnerAnswer ask(String day, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("partner_id", "91990000MA0000004L", "contract_date", day));
        all.putAll(fields);
        return (PartnerAnswer) plugin.call(Method.POST, "/partner-licence", all);
    }
}
