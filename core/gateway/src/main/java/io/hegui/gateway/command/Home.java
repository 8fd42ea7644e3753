package io.hegui.gateway.command;

import java.nio.file.Path;
import java.util.Optional;

/** The directory Hegui is installed in: {@code bin}, {@code lib}, {@code plugins} and {@code config}. */
record Home(Path directory) {
    /** As the start script says; the working directory where there was no start script. */
    static Home ofThisProcess() {
        return new Home(Path.of(System.getProperty("hegui.home", "")));
    }

    /** The given directory, else the installation's own of that name. */
    Path directory(Optional<Path> given, String name) {
        return given.orElseGet(() -> directory.resolve(name));
    }
}
