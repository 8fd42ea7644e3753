package io.hegui.plugin.p2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.Language;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureEndpointTest {
    private final EndpointTester plugin = EndpointTester.of(new P2pPlugin());

    /** Days from the table of working days in the requirements. */
    @ParameterizedTest
    @CsvSource({"2017-12, 2018-01-08", "2020-01, 2020-02-07"})
    void month_isPublishedByTheFifthWorkingDayOfTheNext(String period, LocalDate by) {
        assertThat(ask(period).publishBy()).isEqualTo(by);
    }

    @Test
    void items_areTheColumnsOfTheReturn_asItCallsThem() {
        List<DisclosureItem> items = ask("2018-05").items();
        assertThat(items).hasSize(19);
        assertThat(items).extracting(DisclosureItem::column).isSubsetOf(template(Language.EN));
        assertThat(items).extracting(DisclosureItem::zh).isSubsetOf(template(Language.ZH));
        assertThat(template(Language.EN))
                .hasSize(19 + List.of("period", "published_on").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-07", "2020-12"})
    void monthWithoutDuty_isRefused(String period) {
        assertThatThrownBy(() -> ask(period))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("Nothing is published for " + period);
    }

    @Test
    void filedDisclosure_isAnsweredWithWhatIsMissing_andWhetherItWasInTime() {
        PlatformDisclosureRow row = disclosed("2018-05", LocalDate.of(2018, 6, 8));
        FiledDisclosureAnswer answer =
                (FiledDisclosureAnswer) plugin.filed("platform-disclosure", Period.parse("2018-05"), List.of(row))
                        .call(Method.GET, "/disclosure", Map.of("period", "2018-05"));
        assertThat(answer.publishBy()).isEqualTo("2018-06-07");
        assertThat(answer.inTime()).isFalse();
        assertThat(answer.figures())
                .extracting(figure -> figure.column() + " " + figure.value())
                .containsExactly("cumulative_amount 100.00");
        assertThat(answer.missing()).hasSize(18).doesNotContain("cumulative_amount");
    }

    @Test
    void disclosureThatIsNotOnRecord_isRefused() {
        assertThatThrownBy(() -> plugin.call(Method.GET, "/disclosure", Map.of("period", "2018-05")))
                .isInstanceOf(EndpointRefusedException.class)
                .hasMessageContaining("not on record");
    }

    private static PlatformDisclosureRow disclosed(String period, LocalDate on) {
        return new PlatformDisclosureRow(
                YearMonth.parse(period),
                on,
                Money.yuan("100.00"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private DisclosureAnswer ask(String period) {
        return (DisclosureAnswer) plugin.call(Method.GET, "/disclosure-items", Map.of("period", period));
    }

    private static List<String> template(Language language) {
        return List.of(DatasetTester.of(new P2pPlugin())
                .catalogue()
                .dataset("P2P", "platform-disclosure")
                .orElseThrow()
                .templateCsv(language)
                .strip()
                .split(","));
    }
}
