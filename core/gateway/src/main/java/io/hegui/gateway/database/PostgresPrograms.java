package io.hegui.gateway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of the PostgreSQL distribution to their end. */
record PostgresPrograms(Path home, PostgresAccount account) {
    /**
     * Runs a program and waits for it.
     *
     * @throws DatabaseException with the program's own words if it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("hegui-" + program, ".log");
        try {
            int status = status(program, arguments, output);
            if (status != 0) {
                throw new DatabaseException(program + " ended with status " + status + ": "
                        + Files.readString(output).strip());
            }
        } finally {
            Files.delete(output);
        }
    }

    /** Output goes to a file: the server inherits it, and a pipe would keep us waiting for as long as it lives. */
    private int status(String program, List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for " + program, e);
        }
    }
}
