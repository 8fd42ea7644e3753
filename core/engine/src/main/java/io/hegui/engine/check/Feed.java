package io.hegui.engine.check;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Hands the blocks of a file to the threads of a run. Reading is one after the other; cutting a block into rows is left
 * to whoever took it, who then learns how many rows and lines lie in front of it.
 */
final class Feed {
    /** How soon a waiting thread notices that the run is over, in milliseconds. */
    private static final long LOOK = 50;

    private final RowSource source;
    private final RunMonitor monitor;
    private final Deque<RowBlock> spare = new ArrayDeque<>();
    private long taken;
    private long placed;
    private long rows;
    private long lines;
    private boolean over;
    private boolean broken;
    private Optional<Fault> fault = Optional.empty();

    /** A block and its number in the file, from 0. */
    record Turn(long number, RowBlock block) {}

    /** What lies in front of a block: data rows, and lines of text. */
    record Start(long rows, long lines) {}

    Feed(RowSource source, RunMonitor monitor) {
        this.source = source;
        this.monitor = monitor;
        this.lines = source.headerLines();
    }

    /** The next block; empty at the end. */
    synchronized Optional<Turn> next() throws IOException {
        if (over) {
            return Optional.empty();
        }
        RowBlock block = spare.isEmpty() ? new RowBlock() : spare.pop();
        block.clear();
        if (!source.next(block)) {
            over = true;
            return Optional.empty();
        }
        return Optional.of(new Turn(taken++, block));
    }

    /**
     * A block has been cut: where does it start? Empty if reading ended in front of it.
     *
     * @param trouble why it could not be cut to its end
     */
    synchronized Optional<Start> place(Turn turn, Optional<Fault> trouble) {
        while (placed != turn.number()) {
            pause();
        }
        placed++;
        notifyAll();
        if (fault.isPresent()) {
            return Optional.empty();
        }
        Start start = new Start(rows, lines);
        fault = trouble.map(found -> found.after(start.lines()));
        over |= trouble.isPresent();
        rows += turn.block().rows();
        lines += turn.block().lineCount();
        monitor.read(turn.block().rows());
        return Optional.of(start);
    }

    /** The block is not needed any more. */
    synchronized void giveBack(RowBlock block) {
        spare.push(block);
    }

    /** Wakes and ends every waiting thread: one of them failed. */
    synchronized void abort() {
        broken = true;
        over = true;
        notifyAll();
    }

    /** Data rows of the file; known when all blocks have been placed. */
    synchronized long rows() {
        return rows;
    }

    /** Why the reading ended early; known when all blocks have been placed. */
    synchronized Optional<Fault> fault() {
        return fault.isPresent() ? fault : source.fault();
    }

    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private void pause() {
        if (broken || monitor.isCancelled()) {
            throw new CancellationException("the run is over");
        }
        try {
            wait(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }
}
