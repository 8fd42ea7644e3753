package io.hegui.gateway.finding;

import io.hegui.engine.report.FindingRenderer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;

/** Unpacks and renders the frames of a findings file on workers, a few ahead of the one that is sent. */
final class LinesAhead {
    private static final int AHEAD = 3;

    private final Context context;
    private final FrameReader frames;
    private final ExportFormat format;
    private final FindingRenderer renderer;
    private final Deque<Future<Optional<Buffer>>> ahead = new ArrayDeque<>();

    LinesAhead(Vertx vertx, FrameReader frames, ExportFormat format, FindingRenderer renderer) {
        this.context = vertx.getOrCreateContext();
        this.frames = frames;
        this.format = format;
        this.renderer = renderer;
    }

    /** The lines of the next frame; empty at the end. To be called by one event loop. */
    Future<Optional<Buffer>> next() {
        while (ahead.size() < AHEAD) {
            ahead.add(read());
        }
        return ahead.removeFirst();
    }

    /** Completes when no worker reads the file any more; never fails. */
    Future<Void> stopped() {
        return Future.join(new ArrayList<>(ahead)).transform(done -> Future.succeededFuture());
    }

    private Future<Optional<Buffer>> read() {
        // in order, one after the other; what is made of them is not
        return context.executeBlocking(frames::next, true)
                .compose(frame -> frame.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : context.executeBlocking(() -> Optional.of(lines(frame.get())), false));
    }

    private Buffer lines(FrameReader.Frame frame) throws IOException {
        return Buffer.buffer(format.lines(renderer, frame.unpack()));
    }
}
