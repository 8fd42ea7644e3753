package io.hegui.engine.check;

import io.hegui.engine.check.Remark.Failed;
import io.hegui.engine.check.Remark.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Puts what the threads say of their blocks into the order of the file. A thread that is early leaves its remarks here
 * and goes on; one that is far ahead, or has more to say than should wait in memory, waits for its turn.
 */
final class Delivery {
    /** Blocks that may wait for those in front of them. */
    private static final int EARLY = 16;

    /** How soon a waiting thread notices that the run is over, in milliseconds. */
    private static final long LOOK = 50;

    /** Not a list that a thread hands over: told apart by identity. */
    private static final List<Remark> NOTHING = Collections.unmodifiableList(new ArrayList<>());

    private final Ledger ledger;
    private final RunMonitor monitor;
    private final Map<Long, List<Remark>> waiting = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private long next;
    private long begun = -1;
    private boolean writing;
    private boolean broken;

    Delivery(Ledger ledger, RunMonitor monitor) {
        this.ledger = ledger;
        this.monitor = monitor;
    }

    /** Writes part of what there is to say of a block, once all blocks in front of it are done. */
    void begin(long block, List<Remark> remarks) throws IOException {
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
    void end(long block, List<Remark> remarks) throws IOException {
        synchronized (this) {
            while (block != next && waiting.size() >= EARLY) {
                pause();
            }
            if (begun != block && (writing || block != next)) {
                waiting.put(block, remarks);
                return;
            }
            writing = true;
        }
        List<Remark> turn = remarks;
        while (turn != NOTHING) {
            write(turn);
            turn = following();
        }
    }

    /** Wakes and ends every waiting thread: one of them failed. */
    synchronized void abort() {
        broken = true;
        notifyAll();
    }

    private synchronized List<Remark> following() {
        next++;
        notifyAll();
        List<Remark> remarks = waiting.remove(next);
        if (remarks == null) {
            writing = false;
            return NOTHING;
        }
        return remarks;
    }

    private void write(List<Remark> remarks) throws IOException {
        for (Remark remark : remarks) {
            if (remark instanceof Found found
                    && !failed.contains(found.finding().check())) {
                ledger.accept(found.finding());
            } else if (remark instanceof Failed broke) {
                failed.add(broke.failure().check());
                ledger.fail(broke.failure().check(), broke.failure().reason());
            }
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
