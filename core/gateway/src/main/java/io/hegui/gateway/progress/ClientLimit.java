package io.hegui.gateway.progress;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many streams each client has open. */
@Singleton
final class ClientLimit {
    private final int most;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    @Inject
    ClientLimit(GatewayConfig config) {
        this.most = config.events().streamsPerClient();
    }

    /** @throws ProblemException 429 if it has as many as it may have */
    void enter(String client) {
        if (open.merge(client, 1, Integer::sum) > most) {
            leave(client);
            throw new ProblemException(
                    429,
                    "too-many-streams",
                    Text.of("事件流过多", "Too many streams"),
                    Text.of(
                            "每个客户端最多同时打开 " + most + " 个事件流，请先关闭其他的。",
                            "A client may have " + most + " streams open at once; close another first."),
                    Map.of("Retry-After", "5"));
        }
    }

    void leave(String client) {
        open.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }
}
