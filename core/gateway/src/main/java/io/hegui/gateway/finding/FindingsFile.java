package io.hegui.gateway.finding;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingBlockSink;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingCount;
import io.hegui.engine.report.FindingCursor;
import io.hegui.engine.report.FindingPacker;
import io.hegui.engine.report.SupervisorCodec;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.gateway.file.DirectoryEntries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Takes the findings of one run: all of them go to a compressed file, and up to a limit for each check are kept for the
 * database. Blocking; one thread at a time.
 */
public final class FindingsFile implements FindingBlockSink {
    private final FindingCodec codec = new FindingCodec();
    private final SupervisorCodec supervisorCodec = new SupervisorCodec();
    private Path target;
    private Path part;
    private final int limit;
    private final Executor packing;
    private final FindingPacker packer = new FindingPacker();
    private final List<LocatedFinding> located = new ArrayList<>();
    private final List<SupervisedFinding> supervised = new ArrayList<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private final List<LocatedFinding> watched = new ArrayList<>();
    private List<FindingBlock> blocks = new ArrayList<>();
    private int size;
    private Optional<FrameWriter> writer = Optional.empty();
    private long ordinal;
    private boolean closed;
    private volatile Optional<FindingsAhead> ahead = Optional.empty();
    private int sentAhead;

    /**
     * @param fence of the run, so that two workers never write to one file
     * @param limit findings kept for each check
     * @param packing packs blocks, a few at a time
     */
    public FindingsFile(Path target, long fence, int limit, Executor packing) {
        this.target = target;
        this.part = part(target, fence);
        this.limit = limit;
        this.packing = packing;
    }

    /** From now on has the findings for the database written meanwhile. */
    public void ahead(FindingsAhead with) {
        ahead = Optional.of(with);
    }

    /** The rest of what decides the run goes there too, if anywhere. */
    public Optional<FindingsAhead> ahead() {
        return ahead;
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
        add(finding);
    }

    /** To the file goes what the institution may read, and nothing else. */
    @Override
    public synchronized void accept(Finding finding, SupervisorFinding whole) throws IOException {
        if (add(finding)) {
            supervised.add(new SupervisedFinding(ordinal, supervisorCodec.encode(whole)));
        }
    }

    /** Kept for the database up to the same limit; never in the file. */
    @Override
    public synchronized void watched(Finding finding) throws IOException {
        refuseClosed();
        if (isWanted(finding.check())) {
            watched.add(LocatedFinding.of(watched.size() + 1L, finding, codec));
        }
    }

    @Override
    public synchronized void accept(FindingBlock findings) throws IOException {
        refuseClosed();
        if (findings.counts().stream().anyMatch(count -> kept.getOrDefault(count.check(), 0) < limit)) {
            FindingCursor cursor = findings.read();
            while (cursor.next()) {
                locate(cursor);
            }
        } else {
            // nobody needs to look at them
            ordinal += findings.counts().stream().mapToLong(FindingCount::count).sum();
        }
        writePacked();
        write(findings);
        sendAhead(FindingBatches.ROWS);
    }

    /** Ends the file and makes what is in it durable, still under its temporary name. */
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        sendAhead(1);
        writePacked();
        FrameWriter out = writer();
        if (!blocks.isEmpty()) {
            out.write(blocks);
        }
        out.finish();
    }

    /** Gives the file its name for good; a repeated transaction may call it again. */
    public synchronized void keep() throws IOException {
        if (Files.exists(part)) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        // A filing that is gone from the spool may have no directory either, and is to be decided all the same.
        if (Files.exists(target)) {
            DirectoryEntries.flush(target.resolveSibling("."));
        }
    }

    /** Removes what has not been kept, and forgets it. */
    public synchronized void discard() throws IOException {
        closed = true;
        ahead.ifPresent(FindingsAhead::abandon);
        located.clear();
        supervised.clear();
        watched.clear();
        blocks = List.of();
        writer.ifPresent(FrameWriter::abandon);
        Files.deleteIfExists(part);
    }

    /** Those for the database, in order. */
    public synchronized List<LocatedFinding> located() {
        return List.copyOf(located);
    }

    /** What is for the supervisor alone of those for the database. */
    public synchronized List<SupervisedFinding> supervised() {
        return List.copyOf(supervised);
    }

    /** Those of watched checks for the database, in order. */
    public synchronized List<LocatedFinding> watched() {
        return List.copyOf(watched);
    }

    private void refuseClosed() throws IOException {
        if (closed) {
            throw new IOException("the run is over");
        }
        // a disk that takes nothing is noticed at once
        writer();
    }

    /** Whether the finding is one for the database. */
    private boolean add(Finding finding) throws IOException {
        refuseClosed();
        ordinal++;
        boolean wanted = isWanted(finding.check());
        if (wanted) {
            located.add(LocatedFinding.of(ordinal, finding, codec));
        }
        packer.add(finding);
        if (packer.size() >= FindingBlock.SIZE) {
            writePacked();
        }
        return wanted;
    }

    private void locate(FindingCursor cursor) {
        ordinal++;
        if (isWanted(cursor.check())) {
            located.add(LocatedFinding.of(ordinal, cursor, codec));
        }
    }

    private void sendAhead(int least) {
        if (ahead.isPresent() && located.size() - sentAhead >= least) {
            ahead.get().add(List.copyOf(located.subList(sentAhead, located.size())));
            sentAhead = located.size();
        }
    }

    private boolean isWanted(String check) {
        int before = kept.getOrDefault(check, 0);
        if (before < limit) {
            kept.put(check, before + 1);
        }
        return before < limit;
    }

    private void writePacked() throws IOException {
        for (FindingBlock block : packer.take()) {
            write(block);
        }
    }

    private void write(FindingBlock block) throws IOException {
        blocks.add(block);
        size += block.size();
        if (size >= FindingBlock.SIZE) {
            writer().write(blocks);
            blocks = new ArrayList<>();
            size = 0;
        }
    }

    private FrameWriter writer() throws IOException {
        if (writer.isEmpty()) {
            writer = Optional.of(new FrameWriter(FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE), packing));
        }
        return writer.get();
    }
}
