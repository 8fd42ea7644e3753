package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.hegui.gateway.config.GatewayConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginModuleTest {
    @Test
    void host_isOneForTheWholeGateway_andNotYetStarted() {
        Injector injector = Guice.createInjector(new PluginModule(), binder -> {
            binder.bind(Clock.class).toInstance(Clock.systemUTC());
            binder.bind(GatewayConfig.class).toInstance(GatewayConfig.withoutFile(Path.of("."), Map.of()));
        });

        try (PluginHost host = injector.getInstance(PluginHost.class)) {
            assertThat(injector.getInstance(PluginHost.class)).isSameAs(host);
            assertThat(host.lease()).isEmpty();
        }
    }
}
