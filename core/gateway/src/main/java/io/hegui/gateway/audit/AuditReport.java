package io.hegui.gateway.audit;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * How far the chain holds.
 *
 * @param rows rows that are as they were written
 * @param head hash of the last of them; kept elsewhere, it shows later whether rows were cut off at the end
 * @param firstWrong sequence number of the first row that was changed, or that follows on a missing one
 */
public record AuditReport(long rows, Buffer head, Optional<Long> firstWrong) {
    static AuditReport start() {
        return new AuditReport(0, Buffer.buffer(new byte[32]), Optional.empty());
    }

    AuditReport next(AuditEvent event) {
        if (firstWrong.isPresent()) {
            return this;
        }
        boolean follows = event.seq() == rows + 1 && event.previous().equals(head);
        return follows && event.expectedHash().equals(event.hash())
                ? new AuditReport(event.seq(), event.hash(), Optional.empty())
                : new AuditReport(rows, head, Optional.of(event.seq()));
    }
}
