package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts the files that arrive at this moment. */
public final class BodiesUnderWay {
    /** Each holds a file and a buffer; beyond this many at once clients are asked to come back. */
    private static final int MOST = 512;

    private final AtomicInteger count = new AtomicInteger();

    @Inject
    BodiesUnderWay() {}

    /** Does the work, or fails with a problem if there is too much of it already. */
    public <T> Future<T> admit(Supplier<Future<T>> work) {
        if (count.incrementAndGet() > MOST) {
            count.decrementAndGet();
            return Future.failedFuture(SubmissionProblems.tooBusy());
        }
        return work.get().onComplete(done -> count.decrementAndGet());
    }
}
