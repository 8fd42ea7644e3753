package io.hegui.gateway.database;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The embedded server's files.
 *
 * @param directory what PostgreSQL calls its data directory
 * @param password of {@link #USER}; nobody gets in without one
 */
record PostgresCluster(Path directory, String password) {
    static final String USER = "hegui";

    /** Opens the cluster of a data directory, making it first if there is none. */
    static PostgresCluster open(Path dataDirectory, PostgresPrograms programs) throws IOException {
        Path directory = dataDirectory.resolve("postgres-data");
        Path passwordFile = dataDirectory.resolve("postgres.password");
        if (!Files.exists(passwordFile)) {
            if (Files.exists(directory)) {
                throw new DatabaseException(passwordFile + " is missing, and " + directory
                        + " cannot be opened without it; restore it from your backup");
            }
            PrivateFile.write(passwordFile, newPassword());
        }
        int owner = programs.account().user();
        FileTree.own(passwordFile, owner);
        if (Files.exists(directory)) {
            FileTree.own(directory, owner);
        } else {
            initialise(directory, passwordFile, programs);
        }
        return new PostgresCluster(directory, Files.readString(passwordFile).strip());
    }

    /** Under another name first, so that a start that is cut short leaves nothing that looks whole. */
    private static void initialise(Path directory, Path passwordFile, PostgresPrograms programs) throws IOException {
        Path draft = directory.resolveSibling("postgres-data.new");
        FileTree.delete(draft);
        PrivateFile.directory(draft);
        FileTree.own(draft, programs.account().user());
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8"));
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "PostgresCluster[" + directory + "]";
    }
}
