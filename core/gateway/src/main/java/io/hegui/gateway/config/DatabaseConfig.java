package io.hegui.gateway.config;

import java.util.Optional;

/**
 * PostgreSQL.
 *
 * @param url {@code postgresql://host:port/database}; empty for the embedded server
 * @param user for an external database only
 * @param password for an external database only
 * @param poolSize connections that requests share, 1 to 500
 */
public record DatabaseConfig(Optional<String> url, String user, String password, int poolSize) {
    static DatabaseConfig from(Settings settings) {
        DatabaseConfig config = new DatabaseConfig(
                settings.optional("database.url"),
                settings.text("database.user", ""),
                settings.text("database.password", ""),
                settings.integer("database.pool-size", 16, 1, 500));
        config.url().ifPresent(url -> {
            if (!url.startsWith("postgresql://")) {
                throw new ConfigurationException(
                        "database.url must start with postgresql:// and hold no password, see database.password");
            }
        });
        return config;
    }

    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url + ", user=" + user + ", password=***, poolSize=" + poolSize + "]";
    }
}
