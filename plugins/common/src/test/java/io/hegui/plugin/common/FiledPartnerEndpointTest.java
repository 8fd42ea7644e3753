package io.hegui.plugin.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.lending.partner.CoLendingRow;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiledPartnerEndpointTest {
    private static final String PARTNER = "91990000MA0000003H";
    private static final String OTHER = "91990000MA0000004L";

    private final EndpointTester plugin = EndpointTester.of(new QuestionsOnly())
            .filed(
                    "co-lending",
                    Period.parse("2026-09"),
                    List.of(
                            loan("L-1", PARTNER, "2026-09-30", "30", "2026-09-29"),
                            loan("L-2", PARTNER, "2026-09-02", "45", "2026-09-30"),
                            loan("L-3", OTHER, "2026-09-02", "0", null)));

    @Test
    void partner_isAnsweredFromTheLoansFiled_byTheLicenceOfTheLatestContract() {
        FiledPartnerAnswer answer = ask("2026-09", PARTNER);
        assertThat(answer.loans()).isEqualTo(2);
        assertThat(answer.latestContract()).isEqualTo("2026-09-30");
        assertThat(answer.highestShare()).isEqualTo(Rate.percent("45"));
        assertThat(answer.licenceOnLatestContract()).isEqualTo(LicenceStanding.LAPSED);
        assertThat(answer.mayGiveMoney()).isFalse();
        assertThat(ask("2026-09", OTHER).licenceOnLatestContract()).isEqualTo(LicenceStanding.NONE);
    }

    @Test
    void whatIsNotOnRecord_isRefusedWithWhatToDo() {
        assertThatThrownBy(() -> ask("2026-08", PARTNER))
                .isInstanceOfSatisfying(
                        EndpointRefusedException.class,
                        e -> assertThat(e.reason().zh()).contains("2026-08", "请先报送"));
        assertThatThrownBy(() -> ask("2026-09", "91990000MA0DEM0138"))
                .isInstanceOfSatisfying(
                        EndpointRefusedException.class,
                        e -> assertThat(e.reason().zh()).contains("91990000MA0DEM0138", "请核对"));
    }

    private FiledPartnerAnswer ask(String period, String partner) {
        return (FiledPartnerAnswer)
                plugin.call(Method.GET, "/partner-licence", Map.of("partner_id", partner, "period", period));
    }

    private static CoLendingRow loan(
            String id, String partner, String signed, String share, @Nullable String licenceTo) {
        return new CoLendingRow(
                id,
                CreditCode.parse(partner),
                "示例合作机构",
                LocalDate.parse(signed),
                Rate.percent(share),
                licenceTo == null ? null : "SAMPLE-01",
                null,
                licenceTo == null ? null : LocalDate.parse(licenceTo),
                null,
                null,
                null);
    }
}
