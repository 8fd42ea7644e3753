package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.GatewayPlugin;
import org.junit.jupiter.api.Test;

class MarketContractTest extends PluginContractTest {
    @Override
    protected GatewayPlugin plugin() {
        return new MarketPlugin(false);
    }

    @Test
    void leakyCheck_isFound() {
        PluginContractTest leaky = new PluginContractTest() {
            @Override
            protected GatewayPlugin plugin() {
                return new MarketPlugin(true);
            }
        };

        assertThatThrownBy(leaky::checksAcrossInstitutions_tellNobodyWhatAnotherFiled)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("another institution's amount");
    }
}
