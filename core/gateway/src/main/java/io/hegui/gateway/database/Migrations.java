package io.hegui.gateway.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date from {@code db/migration}. Blocks. */
final class Migrations {
    private Migrations() {}

    /** @throws FlywayException if the database is away or a migration fails; it is then as before */
    static void apply(DatabaseAddress address) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
