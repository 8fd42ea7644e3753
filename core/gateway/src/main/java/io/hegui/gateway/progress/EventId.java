package io.hegui.gateway.progress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a client is in the story of a filing: {@code 3} after its third change of state, {@code 3-p7} after the seventh
 * event of progress since, {@code 3-v} after the verdict that this change brought. The changes stand in the audit log, so
 * that an id means the same after a restart.
 *
 * @param change from 1
 * @param progress from 0
 */
record EventId(int change, long progress, boolean verdict) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})(?:-(?:p(\\d{1,18})|(v)))?");

    static EventId ofChange(int change) {
        return new EventId(change, 0, false);
    }

    EventId nextProgress() {
        return new EventId(change, progress + 1, false);
    }

    EventId verdictOfIt() {
        return new EventId(change, 0, true);
    }

    /** Empty if it is none of ours. */
    static Optional<EventId> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long progress = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
        return Optional.of(new EventId(Integer.parseInt(matcher.group(1)), progress, matcher.group(3) != null));
    }

    @Override
    public String toString() {
        if (verdict) {
            return change + "-v";
        }
        return progress == 0 ? Integer.toString(change) : change + "-p" + progress;
    }
}
