package io.hegui.engine.check;

import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.KeyLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** The threads that judge one file together: the run's own, and further ones for as long as it lasts. */
final class Crew {
    private final RunFrame frame;
    private final Header header;
    private final Feed feed;
    private final Delivery delivery;
    private final KeyLog keys;
    private final DatasetJudge datasets;
    private final GroupJudge groups;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Crew(
            RunFrame frame,
            Header header,
            Feed feed,
            Delivery delivery,
            KeyLog keys,
            DatasetJudge datasets,
            GroupJudge groups) {
        this.frame = frame;
        this.header = header;
        this.feed = feed;
        this.delivery = delivery;
        this.keys = keys;
        this.datasets = datasets;
        this.groups = groups;
    }

    /**
     * Judges all blocks.
     *
     * @return whether each row gave a record
     */
    boolean judge(int threads) throws IOException {
        List<BlockJudge> judges = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            judges.add(new BlockJudge(frame, header, feed, delivery, keys, datasets, groups));
        }
        List<Thread> helpers = new ArrayList<>();
        for (BlockJudge judge : judges.subList(1, threads)) {
            Thread helper = new Thread(() -> help(judge), Thread.currentThread().getName() + "+");
            helper.setDaemon(true);
            frame.monitor().threadBegins();
            helper.start();
            helpers.add(helper);
        }
        work(judges.get(0));
        join(helpers);
        rethrow();
        return judges.stream().allMatch(BlockJudge::isComplete);
    }

    private void help(BlockJudge judge) {
        try {
            work(judge);
        } finally {
            frame.monitor().threadEnds();
        }
    }

    private void work(BlockJudge judge) {
        try {
            judge.work();
        } catch (Exception | Error e) {
            // the first is the cause, whatever the others then say
            failure.compareAndSet(null, e);
            feed.abort();
            delivery.abort();
        }
    }

    private void join(List<Thread> helpers) {
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            // the watchdog gave the run up: a helper may never come back from a check
            feed.abort();
            delivery.abort();
            helpers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, new CancellationException("the run was given up"));
        }
    }

    private void rethrow() throws IOException {
        Throwable thrown = failure.get();
        if (thrown instanceof IOException e) {
            throw e;
        }
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
