package io.hegui.gateway.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The HTTPS server.
 *
 * @param host address to listen on
 * @param port 0 for any free port
 * @param tls certificate and key in PEM; empty for a certificate of our own, made for development
 */
public record ServerConfig(String host, int port, Optional<Tls> tls) {
    /** Certificate chain and private key, each a PEM file. */
    public record Tls(Path certificate, Path key) {}

    static ServerConfig from(Settings settings) {
        Optional<Path> certificate = settings.optionalPath("server.certificate");
        Optional<Path> key = settings.optionalPath("server.key");
        if (certificate.isPresent() != key.isPresent()) {
            throw new ConfigurationException("server.certificate and server.key are given together or not at all");
        }
        return new ServerConfig(
                settings.text("server.host", "127.0.0.1"),
                settings.integer("server.port", 8443, 0, 65_535),
                certificate.flatMap(chain -> key.map(secret -> new Tls(chain, secret))));
    }
}
