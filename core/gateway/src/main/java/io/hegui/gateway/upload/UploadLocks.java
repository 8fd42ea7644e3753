package io.hegui.gateway.upload;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Sees to it that one request at a time changes an upload. */
final class UploadLocks {
    /** A client that is silent for so long while another request comes for the same upload has lost its connection. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private final ConcurrentMap<UUID, Hold> holds = new ConcurrentHashMap<>();
    private final Clock clock;

    @Inject
    UploadLocks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the lock. If a silent client has it, that one is cut off, and the next attempt will find it free.
     *
     * @param cutOff ends the request that takes it now, from any thread; the hold is still to be released then
     * @return empty if another request has it
     */
    Optional<Hold> take(UUID upload, Runnable cutOff) {
        Hold own = new Hold(upload, cutOff);
        Hold other = holds.putIfAbsent(upload, own);
        if (other == null) {
            return Optional.of(own);
        }
        other.cutOffIfSilent();
        return Optional.empty();
    }

    /** Whether a request has it; a silent one is cut off. */
    boolean isHeld(UUID upload) {
        Hold other = holds.get(upload);
        if (other == null) {
            return false;
        }
        other.cutOffIfSilent();
        return true;
    }

    /** The right to change an upload. */
    final class Hold {
        private final UUID upload;
        private final Runnable cutOff;
        private volatile Instant heard = clock.instant();
        private volatile boolean listening = true;

        private Hold(UUID upload, Runnable cutOff) {
            this.upload = upload;
            this.cutOff = cutOff;
        }

        /** The client is there. */
        void heard() {
            heard = clock.instant();
        }

        /** All has been heard: what goes on now is our own work. */
        void listensNoMore() {
            listening = false;
        }

        void release() {
            holds.remove(upload, this);
        }

        private void cutOffIfSilent() {
            if (listening && heard.plus(SILENCE).isBefore(clock.instant())) {
                cutOff.run();
            }
        }
    }
}
