package io.hegui.sdk.check;

import io.hegui.sdk.dataset.Period;
import java.util.Optional;

/**
 * The records that a check {@linkplain Need needs}, by their keys; never changes while a filing is judged. May lie on disk:
 * remember what was found rather than to ask twice.
 *
 * @param <M> what is remembered of a record
 */
public interface Lookup<M> {
    /** What is remembered under that key. */
    Optional<M> find(String key);

    /** Keys. */
    long size();

    /** The period of the filing looked into. Each finding of the check shows it in its working. */
    Period period();
}
