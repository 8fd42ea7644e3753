package io.hegui.engine.check;

import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.bind.CellProblem;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.KeyLog;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Place;
import io.hegui.sdk.dataset.Dated;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** One thread of a run: takes blocks, makes records of their rows, judges them, says what it found. */
final class BlockJudge {
    private final RunFrame frame;
    private final Header header;
    private final Feed feed;
    private final Delivery delivery;
    private final KeyLog keys;
    private final Lane lane;
    private final DatasetPart whole;
    private final GroupPart groups;
    private final StructureFindings structure;
    private final RecordBinder binder;
    private final RunContext context;
    private final List<RecordSeat> seats;
    private final Batch batch;
    private final Remarks remarks = new Remarks();
    private boolean complete = true;
    private long cutting;
    private long binding;
    private long reporting;

    BlockJudge(
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
        this.lane = frame.monitor().lane();
        this.context = frame.context();
        this.whole = datasets.part(context, lane);
        this.groups = groups.part(lane);
        var factory = frame.findingFactory();
        this.structure = new StructureFindings(frame.catalogue(), factory);
        this.binder = new RecordBinder(header);
        this.seats = frame.checks().stream()
                .flatMap((PlannedCheck planned) -> RecordSeat.of(planned, factory).stream())
                .toList();
        this.batch = new Batch(binder, header);
    }

    /** Works until no block is left. */
    void work() throws IOException {
        lane.take();
        Optional<Feed.Turn> turn = feed.next();
        while (turn.isPresent()) {
            judge(turn.get());
            feed.giveBack(turn.get().block());
            turn = feed.next();
        }
        groups.complete();
        seats.forEach(seat -> seat.report(frame.monitor()));
        frame.monitor().took("(cut)", cutting);
        frame.monitor().took("(bind)", binding);
        frame.monitor().took("(report)", reporting);
    }

    /** Whether each row gave a record. */
    boolean isComplete() {
        return complete;
    }

    private void judge(Feed.Turn turn) throws IOException {
        long begun = System.nanoTime();
        Optional<Fault> trouble = turn.block().cut();
        Optional<Feed.Start> start = feed.place(turn, trouble);
        long cut = System.nanoTime();
        cutting += cut - begun;
        if (start.isPresent()) {
            rows(turn, start.get());
        }
        long judged = System.nanoTime();
        delivery.end(turn.number(), remarks.take());
        reporting += System.nanoTime() - judged;
    }

    private void rows(Feed.Turn turn, Feed.Start start) throws IOException {
        RowBlock block = turn.block();
        batch.begin(block, start.rows());
        long[] hashes = new long[block.rows()];
        int hashed = 0;
        int row = 0;
        while (row < block.rows()) {
            long begun = System.nanoTime();
            lane.at(batch.number(row));
            while (row < block.rows() && !batch.isFull()) {
                bind(block, row, start.lines());
                long hash = binder.identityHash();
                if (hash != 0) {
                    hashes[hashed++] = hash;
                }
                row++;
            }
            long bound = System.nanoTime();
            binding += bound - begun;
            judgeBatch(turn.number(), bound);
        }
        if (hashed > 0) {
            keys.add(hashes, hashed);
        }
    }

    private void bind(RowBlock block, int row, long linesBefore) {
        boolean bound;
        try {
            bound = binder.bind(block, row);
        } catch (BindingFault e) {
            fail(e.reason());
            return;
        }
        if (bound) {
            add(binder.record(), row);
            return;
        }
        complete = false;
        if (!binder.fits(block, row)) {
            long line = linesBefore + block.line(row);
            remarks.found(structure.length(batch.number(row), line, block.fields(row), header.width()));
        } else if (!binder.problems().isEmpty()) {
            List<CellProblem> problems = binder.problems();
            Place place = batch.place(row);
            for (CellProblem problem : problems) {
                remarks.found(structure.cell(place, problem));
            }
        }
    }

    private void add(Record record, int row) {
        LocalDate day = frame.lastDay();
        if (record instanceof Dated dated) {
            try {
                day = GuardedCall.day(dated);
            } catch (GuardedCall.PluginException e) {
                fail(e.reason());
                return;
            }
        }
        batch.add(record, row, day);
    }

    private void judgeBatch(long number, long now) throws IOException {
        if (frame.monitor().isCancelled()) {
            throw new CancellationException("the run was cancelled");
        }
        long time = now;
        for (RecordSeat seat : seats) {
            time = seat.judge(batch, context, remarks, lane, time);
        }
        whole.add(batch);
        groups.add(batch);
        batch.clear();
        remarks.nextRows();
        if (remarks.isHeavy()) {
            delivery.begin(number, remarks.take());
        }
    }

    private void fail(String reason) {
        complete = false;
        remarks.failed(new CheckFailure("dataset " + frame.filing().dataset(), reason));
    }
}
