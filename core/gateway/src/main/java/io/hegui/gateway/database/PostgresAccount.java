package io.hegui.gateway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account the server programs run; PostgreSQL refuses to run as root.
 *
 * @param prefix what the command line starts with
 * @param user who must own the server's files
 */
record PostgresAccount(List<String> prefix, int user) {
    private static final int NOBODY = 65_534;

    PostgresAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * An ordinary user runs the programs as they are. Root enters a user namespace of its own, where it is nobody and
     * yet reaches its own files; where that is forbidden, as in many containers, the programs run as the user nobody,
     * who then must be able to enter the data directory.
     */
    static PostgresAccount detect() throws IOException {
        int user = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (user != 0) {
            return new PostgresAccount(List.of(), user);
        }
        List<String> namespace = List.of("unshare", "--user", "--");
        if (works(namespace)) {
            return new PostgresAccount(namespace, 0);
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        if (works(nobody)) {
            return new PostgresAccount(nobody, NOBODY);
        }
        throw new DatabaseException("PostgreSQL cannot run as root, and neither unshare nor setpriv may be used here;"
                + " start as an ordinary user, or set database.url");
    }

    /** Lets the account reach its programs. Passing through a data directory shows nothing of what is in it. */
    void admit(Path dataDirectory, Path home) throws IOException {
        FileTree.own(home, user);
        boolean stranger = !Integer.valueOf(user).equals(Files.getAttribute(dataDirectory, "unix:uid"));
        Files.setPosixFilePermissions(
                dataDirectory, PosixFilePermissions.fromString(stranger ? "rwx--x--x" : "rwx------"));
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
