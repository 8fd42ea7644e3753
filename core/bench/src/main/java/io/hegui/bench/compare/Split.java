package io.hegui.bench.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cuts a file at line breaks into as many parts as there are threads; the book has none inside fields. */
record Split(long from, long to) {
    private static final int LONGEST_LINE = 1 << 12;

    /** Work on one part. */
    interface Work<T> {
        T on(Split part) throws Exception;
    }

    static List<Split> of(Path file, int parts) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            List<Split> splits = new ArrayList<>();
            long from = after(channel, 0);
            for (int i = 1; i <= parts; i++) {
                long to = i == parts ? size : after(channel, size * i / parts);
                splits.add(new Split(from, to));
                from = to;
            }
            return splits;
        }
    }

    static <T> List<T> inParallel(Path file, int threads, Work<T> work) throws Exception {
        List<Split> parts = of(file, threads);
        if (threads == 1) {
            return List.of(work.on(parts.get(0)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            parts.forEach(part -> tasks.add(() -> work.on(part)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private static long after(FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
        channel.read(bytes, position);
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                return position + i + 1;
            }
        }
        return channel.size();
    }
}
