package io.hegui.gateway.finding;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the findings of one run: all of them go to a compressed file, one a line, and up to a limit for each check are
 * kept for the database. Blocking; one thread at a time.
 */
public final class FindingsFile implements FindingSink {
    private static final Logger log = LoggerFactory.getLogger(FindingsFile.class);

    private final FindingCodec codec = new FindingCodec();
    private Path target;
    private Path part;
    private final int limit;
    private final List<LocatedFinding> located = new ArrayList<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private @Nullable BufferedWriter writer;
    private long ordinal;
    private boolean closed;

    /**
     * @param fence of the run, so that two workers never write to one file
     * @param limit findings kept for each check
     */
    public FindingsFile(Path target, long fence, int limit) {
        this.target = target;
        this.part = part(target, fence);
        this.limit = limit;
    }

    /** Goes on as the file of a run that has become known only now. */
    public synchronized void become(Path target, long fence) throws IOException {
        Path renamed = part(target, fence);
        if (Files.exists(part)) {
            Files.move(part, renamed, StandardCopyOption.ATOMIC_MOVE);
        }
        this.target = target;
        part = renamed;
    }

    private static Path part(Path target, long fence) {
        return target.resolveSibling(target.getFileName() + "." + fence + ".part");
    }

    @Override
    public synchronized void accept(Finding finding) throws IOException {
        if (closed) {
            throw new IOException("the run is over");
        }
        String line = codec.encode(finding);
        BufferedWriter out = writer();
        out.write(line);
        out.write('\n');
        ordinal++;
        if (kept.merge(finding.check(), 1, Integer::sum) <= limit) {
            located.add(new LocatedFinding(ordinal, finding, line));
        }
    }

    /** Ends the file and makes it durable, still under its temporary name. */
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (BufferedWriter out = writer()) {
            out.flush();
        }
        writer = null;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives the file its name. Does nothing the second time, so that a repeated transaction may call it again. */
    public synchronized void keep() throws IOException {
        if (Files.exists(part)) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what has not been kept, and forgets it. */
    public synchronized void discard() throws IOException {
        closed = true;
        located.clear();
        BufferedWriter open = writer;
        writer = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // What could not be written was to be removed anyway.
                log.debug("findings given up: {}", e.toString());
            }
        }
        Files.deleteIfExists(part);
    }

    /** Those for the database, in order. */
    public synchronized List<LocatedFinding> located() {
        return List.copyOf(located);
    }

    private BufferedWriter writer() throws IOException {
        BufferedWriter current = writer;
        if (current == null) {
            current = new BufferedWriter(
                    new OutputStreamWriter(new FastGzip(Files.newOutputStream(part)), StandardCharsets.UTF_8), 1 << 16);
            writer = current;
        }
        return current;
    }
}
