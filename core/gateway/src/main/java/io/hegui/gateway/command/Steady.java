package io.hegui.gateway.command;

import java.util.Optional;

/**
 * Tells what is new once it has stopped changing: two looks in a row have seen the same. What is written bit by bit is so
 * not taken half done, however the file system tells of changes.
 *
 * @param <S> what a look sees
 */
final class Steady<S> {
    private Optional<S> taken = Optional.empty();
    private Optional<S> arriving = Optional.empty();
    private int looks;

    /** How many looks before this one have seen the same new thing, this one after the other; 0 if it is not new. */
    int look(Optional<S> now) {
        if (now.isEmpty() || now.equals(taken)) {
            arriving = Optional.empty();
            looks = 0;
        } else if (now.equals(arriving)) {
            looks++;
        } else {
            arriving = now;
            looks = 0;
        }
        return looks;
    }

    /** From now on this is not new. */
    void take(Optional<S> seen) {
        taken = seen;
        arriving = Optional.empty();
        looks = 0;
    }

    /** Whether something is new and may still be changing. */
    boolean isUnsettled() {
        return arriving.isPresent();
    }
}
