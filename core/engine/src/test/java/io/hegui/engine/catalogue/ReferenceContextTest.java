package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.sample.Sample;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceContextTest {
    /** Settings of a plugin. */
    public record Settings(
            @Column(zh = "容差", en = "Tolerance", min = "0.00")
            Money tolerance,

            @Column(zh = "联系人", en = "Contact", required = false) @Nullable
            String contact) {}

    @Test
    void settings_areReadAsTheRecord() {
        assertThat(context("tolerance: 0.05\n").configuration(Settings.class))
                .isEqualTo(new Settings(Money.yuan("0.05"), null));
    }

    @Test
    void unknownKey_wrongValue_andMissingOne_areRefused_eachByName() {
        assertRefused("tolerance: 1\ntolerence: 2\n", "tolerence");
        assertRefused("tolerance: some\n", "some");
        assertRefused("tolerance: -1\n", "tolerance");
        assertRefused("contact: x\n", "'tolerance' (Tolerance) is missing");
        assertRefused("tolerance: [1\n", "not valid YAML");
    }

    @Test
    void settingsOfAPluginThatIsNotThere_areRefused() {
        assertThatThrownBy(() -> Catalogue.compose(List.of(), reference("")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("plugins/shop.yaml holds settings, but there is no plugin 'shop'");
    }

    @Test
    void settingsOfAPluginThatTakesNone_areRefused() {
        assertThatThrownBy(() -> Contribution.read(
                        () -> new PluginInfo("shop", Text.of("商店", "Shop")),
                        "1",
                        "ab",
                        context("tolerance: 1\n"),
                        path -> Optional.empty()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("plugins/shop.yaml holds settings, but the plugin takes none");
    }

    private static void assertRefused(String yaml, String named) {
        assertThatThrownBy(() -> context(yaml).configuration(Settings.class))
                .hasMessageContaining("plugins/shop.yaml")
                .hasMessageContaining(named);
    }

    private static ReferenceContext context(String yaml) {
        return new ReferenceContext("shop", reference(yaml));
    }

    private static ReferenceData reference(String yaml) {
        ReferenceData sample = Sample.reference();
        return new ReferenceData(
                sample.calendar(),
                sample.register(),
                Map.of(),
                Map.of("shop", yaml.getBytes(StandardCharsets.UTF_8)),
                sample.hash());
    }
}
