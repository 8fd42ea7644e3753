package io.hegui.gateway.database;

import io.hegui.gateway.config.DatabaseConfig;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.Locale;

/** Where a database is, and who we are there. Serves both drivers. */
public record DatabaseAddress(String host, int port, String database, String user, String password, SslMode sslMode) {
    /** @throws DatabaseException if the address cannot be parsed */
    static DatabaseAddress external(String url, DatabaseConfig config) {
        try {
            PgConnectOptions parsed = PgConnectOptions.fromUri(url);
            return new DatabaseAddress(
                    parsed.getHost(),
                    parsed.getPort(),
                    parsed.getDatabase(),
                    config.user(),
                    config.password(),
                    parsed.getSslMode());
        } catch (IllegalArgumentException e) {
            throw new DatabaseException("database.url must be postgresql://host:port/database, was '" + url + "'", e);
        }
    }

    /** The same server, another database. */
    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(host, port, name, user, password, sslMode);
    }

    /** For the serving client; also for a subscriber to notifications. */
    public PgConnectOptions options() {
        PgConnectOptions options = new PgConnectOptions();
        options.setHost(host).setPort(port).setDatabase(database).setUser(user).setPassword(password);
        options.setCachePreparedStatements(true);
        options.addProperty("application_name", "hegui");
        return options.setSslMode(sslMode);
    }

    /** For migrations and bulk copies, which the serving client cannot do. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?ApplicationName=hegui&connectTimeout=5"
                + "&sslmode=" + sslMode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }
}
