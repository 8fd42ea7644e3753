package io.hegui.gateway.database;

import com.google.inject.AbstractModule;
import io.vertx.sqlclient.Pool;

/** A database that has been opened. */
public final class DatabaseModule extends AbstractModule {
    private final Database database;

    public DatabaseModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        bind(Database.class).toInstance(database);
        bind(Pool.class).toInstance(database.pool());
    }
}
