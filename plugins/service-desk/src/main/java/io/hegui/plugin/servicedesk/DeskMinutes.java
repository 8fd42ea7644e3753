package io.hegui.plugin.servicedesk;

import io.hegui.sdk.lending.Moment;
import java.time.ZoneOffset;

/** Times as minutes on one scale, which what is remembered of a record can hold and differences are taken of. */
final class DeskMinutes {
    static final long AN_HOUR = 60;

    private DeskMinutes() {}

    /** Minutes since the start of 1970 by the wall clock in Shanghai, which has known no summer time since 1991. */
    static long of(Moment moment) {
        return moment.at().toEpochSecond(ZoneOffset.UTC) / 60;
    }
}
