package io.hegui.gateway.run;

import io.hegui.engine.format.Declared;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.dataset.Filing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** A filing on its way in. Whoever receives it tells how it goes; whether it is judged meanwhile is not theirs to know. */
public final class ArrivingFiling {
    /** Findings that may wait, on disk, for a file that may never be whole. */
    private static final long MOST_FINDINGS = 1_000_000;

    /** Bytes from one look for a worker to the next. The filer's last filing may have left its own only just now. */
    private static final long STEP = 4 << 20;

    private final ProvisionalRuns runs;
    private final UUID submission;
    private final Filing filing;
    private final Lane lane;
    private final Declared declared;
    private final long bytes;
    private volatile Optional<ProvisionalRun> run = Optional.empty();
    private long nextTry;

    ArrivingFiling(ProvisionalRuns runs, UUID submission, Filing filing, Lane lane, Declared declared, long bytes) {
        this.runs = runs;
        this.submission = submission;
        this.filing = filing;
        this.lane = lane;
        this.declared = declared;
        this.bytes = bytes;
    }

    /** What it will be on record as. */
    UUID submission() {
        return submission;
    }

    Filing filing() {
        return filing;
    }

    Lane lane() {
        return lane;
    }

    Declared declared() {
        return declared;
    }

    /** Its size as announced. */
    long bytes() {
        return bytes;
    }

    /** That many bytes lie in the file. Called by one worker at a time. */
    public void reached(Path file, long there) {
        if (run.isEmpty() && there >= nextTry) {
            nextTry = there + STEP;
            run = runs.begin(this, file);
        }
        run.ifPresent(judging -> {
            judging.reached(there);
            if (judging.monitor().findings() > MOST_FINDINGS) {
                runs.giveUp(judging, ProvisionalOutcome.MANY_FINDINGS);
            }
        });
    }

    /** It was not taken, or did not come to its end. Means nothing for a filing that is on record. */
    public void refused() {
        run.ifPresent(judging -> runs.giveUp(judging, ProvisionalOutcome.NOT_FILED));
    }

    /** All of it is there, and it is about to be put on record. */
    public RunStart start(Submission submission) {
        return runs.start(run.filter(judging -> submission.bytes() == bytes), submission);
    }
}
