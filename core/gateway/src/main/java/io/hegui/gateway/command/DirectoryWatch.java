package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until something happens in directories. */
final class DirectoryWatch {
    /** What belongs together comes together: a build or an editor writes several times. */
    private static final long QUIET_MILLIS = 100;

    private final WatchService service;

    DirectoryWatch(WatchService service) {
        this.service = service;
    }

    /**
     * Waits until something has happened and it has become quiet again, or the time is over. What happened before the
     * first call with a directory goes unnoticed: look once more after it.
     *
     * @param directories those that are not there are left out
     */
    void await(List<Path> directories, long millis) throws InterruptedException {
        for (Path directory : directories) {
            if (Files.isDirectory(directory)) {
                register(directory);
            }
        }
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Again and again: a directory that was removed and made anew is another one. */
    private void register(Path directory) {
        try {
            directory.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            // It has just been removed, or cannot be watched; then a look after a while has to do.
        }
    }
}
