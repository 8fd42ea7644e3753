package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.Exchange;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.History;
import io.hegui.engine.format.ByteSource;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything that a filing is judged with: its file, how it arrived, and what else is on record. */
final class RunInputs {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Vertx vertx;
    private final Spool spool;
    private final PastFilings past;
    private final NeededOfRecord needed;

    @Inject
    RunInputs(Vertx vertx, Spool spool, PastFilings past, NeededOfRecord needed) {
        this.vertx = vertx;
        this.spool = spool;
        this.past = past;
        this.needed = needed;
    }

    Future<FiledFile> of(Submission submission, Catalogue catalogue, Exchange exchange) {
        return past.of(submission, catalogue)
                .compose(before -> needed.of(submission, catalogue)
                        .compose(others -> vertx.executeBlocking(
                                () -> filed(submission, before, others).across(Optional.of(exchange)), false)));
    }

    /** The same for a filing that is judged beside the record; nothing is written. */
    Future<FiledFile> beside(Submission submission, Catalogue catalogue, Exchange exchange, Beside beside) {
        return past.look(submission, beside)
                .compose(before -> needed.look(submission, catalogue, beside)
                        .compose(others -> vertx.executeBlocking(
                                () -> filed(submission, before, others).across(Optional.of(exchange)), false)));
    }

    /** The same for a run that has been at the file already: what there was to wait for. */
    Future<History.Known> history(Submission submission, Catalogue catalogue) {
        return past.of(submission, catalogue)
                .compose(before -> vertx.executeBlocking(() -> history(submission, before), false));
    }

    private History.Known history(Submission submission, PastFilings.Past before) throws IOException {
        Optional<FiledFile.OfRecord> earlier = Optional.empty();
        if (before.earlier().isPresent()) {
            earlier = Optional.of(ofRecord(before.earlier().get()));
        }
        return new History.Known(
                earlier,
                Optional.of(new FiledFile.Received(
                        submission.receivedAt().atZoneSameInstant(SHANGHAI).toLocalDateTime(), before.version())));
    }

    private FiledFile filed(Submission submission, PastFilings.Past before, Map<String, Submission> others)
            throws IOException {
        Map<String, FiledFile.OfRecord> files = new HashMap<>();
        for (Map.Entry<String, Submission> other : others.entrySet()) {
            files.put(other.getKey(), ofRecord(other.getValue()));
        }
        return FiledFile.alone(submission.filing(), ByteSource.of(spool.path(submission)), submission.declared())
                .with(history(submission, before))
                .with(files);
    }

    private FiledFile.OfRecord ofRecord(Submission other) throws IOException {
        return new FiledFile.OfRecord(other.period(), ByteSource.of(spool.path(other)), other.declared());
    }
}
