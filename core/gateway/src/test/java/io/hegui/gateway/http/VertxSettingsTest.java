package io.hegui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.testing.TestVertx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

class VertxSettingsTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    /** What is missing there is not missed by anybody: Java's own sockets serve, only slower. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void onLinux_socketsAreItsOwn() {
        assertThat(VERTX.get().unavailableNativeTransportCause()).isNull();
        assertThat(VERTX.get().isNativeTransportEnabled()).isTrue();
    }
}
