package io.hegui.gateway;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.testing.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The program without its command line, for tests that end it by a signal. */
final class GatewayProcess {
    private GatewayProcess() {}

    public static void main(String[] arguments) throws IOException {
        GatewayConfig config = GatewayConfig.withoutFile(
                Path.of("."), Map.of("HEGUI_DATA_DIRECTORY", arguments[0], "HEGUI_SERVER_PORT", "0"));
        Gateway gateway = Await.await(Gateway.start(config, Clock.systemUTC(), List.of()));
        gateway.closeOnShutdown();
        System.out.println("listening on " + gateway.port());
    }
}
