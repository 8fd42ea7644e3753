package io.hegui.engine.group;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Several that are closed together: each of them, whatever another one throws. */
public record ClosedTogether(List<? extends Closeable> all) implements Closeable {
    @Override
    public void close() throws IOException {
        if (!all.isEmpty()) {
            try {
                all.get(0).close();
            } finally {
                new ClosedTogether(all.subList(1, all.size())).close();
            }
        }
    }
}
