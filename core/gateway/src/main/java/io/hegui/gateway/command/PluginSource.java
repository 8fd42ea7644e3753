package io.hegui.gateway.command;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** Where the plugin that is being written comes from. */
sealed interface PluginSource permits ProjectBuild, PackDirectory {
    /**
     * The plugin's file at one moment.
     *
     * @param written when what it is made of was last written to
     */
    record Arrival(Path file, FileTime written) {}

    /**
     * A version that is new and whole; empty if there is none, or it is still being written.
     *
     * @throws CommandFailedException if what is there cannot be made a plugin
     */
    Optional<Arrival> look();

    /** Whether something is being written, so that it is worth to look again soon. */
    boolean isUnsettled();

    /** The directories in which something happens when the plugin changes; those that are there. */
    List<Path> directories();

    /** What the author has to do for a new version. */
    String howTo();
}
