package io.hegui.engine.check;

import io.hegui.engine.check.Remarks.Said;
import io.hegui.engine.report.FindingBlock;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Puts what the threads say of their blocks into the order of the file. A thread that is early leaves its remarks here
 * and goes on; one that is far ahead, or has more to say than should wait in memory, waits for its turn.
 */
final class Delivery {
    /** Bytes that may wait for what is in front of them. */
    private static final long EARLY = 12L << 20;

    /** Blocks that may. */
    private static final int EARLY_BLOCKS = 16;

    /** How soon a waiting thread notices that the run is over, in milliseconds. */
    private static final long LOOK = 50;

    private final Ledger ledger;
    private final RunMonitor monitor;
    private final Map<Long, Said> waiting = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private long early;
    private long next;
    private long begun = -1;
    private boolean writing;
    private boolean broken;

    Delivery(Ledger ledger, RunMonitor monitor) {
        this.ledger = ledger;
        this.monitor = monitor;
    }

    /** Writes part of what there is to say of a block, once all blocks in front of it are done. */
    void begin(long block, Said remarks) throws IOException {
        synchronized (this) {
            while (begun != block && (block != next || writing)) {
                pause();
            }
            begun = block;
            writing = true;
        }
        write(remarks);
    }

    /** All has been said of a block. */
    void end(long block, Said remarks) throws IOException {
        synchronized (this) {
            while (block != next && (early > EARLY || waiting.size() >= EARLY_BLOCKS)) {
                pause();
            }
            if (begun != block && (writing || block != next)) {
                waiting.put(block, remarks);
                early += remarks.size();
                return;
            }
            writing = true;
        }
        Optional<Said> turn = Optional.of(remarks);
        while (turn.isPresent()) {
            write(turn.get());
            turn = following();
        }
    }

    /** Wakes and ends every waiting thread: one of them failed. */
    synchronized void abort() {
        broken = true;
        notifyAll();
    }

    /** What waits next in turn; if nothing does, the turn is over. */
    private synchronized Optional<Said> following() {
        next++;
        notifyAll();
        Said remarks = waiting.remove(next);
        if (remarks == null) {
            writing = false;
            return Optional.empty();
        }
        early -= remarks.size();
        return Optional.of(remarks);
    }

    private void write(Said remarks) throws IOException {
        for (FindingBlock findings : remarks.findings()) {
            ledger.accept(findings.without(failed));
        }
        for (CheckFailure failure : remarks.failures()) {
            failed.add(failure.check());
            ledger.fail(failure);
        }
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
