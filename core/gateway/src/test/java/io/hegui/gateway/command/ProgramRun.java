package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the packaged program in a process of its own.
 *
 * @param out all of standard output, as UTF-8
 * @param err all of standard error, as UTF-8
 */
record ProgramRun(int exit, String out, String err) {
    private static final long LIMIT_SECONDS = 60;

    /** The start script of the distribution under test. */
    static Path script() {
        return Path.of(System.getProperty("hegui.home"), "bin", "hegui");
    }

    static ProgramRun of(Path program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        try {
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            // The machine under test is the one that runs the tests; a locale that is not UTF-8 is the harder case.
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().remove("HEGUI_JAVA_OPTS");
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("%s ends within %d s", command, LIMIT_SECONDS).isTrue();
            return new ProgramRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
