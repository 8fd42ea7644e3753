package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.observe.Alarms.Alarm;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trips that nobody has seen to, as the database had them last, whichever gateway noticed them. */
@Singleton
final class TripAlarm {
    /** Kind of these alarms. */
    static final String KIND = "plugin-tripped";

    private static final Logger log = LoggerFactory.getLogger(TripAlarm.class);

    private final Trips trips;
    private volatile List<Alarm> open = List.of();

    @Inject
    TripAlarm(Trips trips) {
        this.trips = trips;
    }

    List<Alarm> open() {
        return open;
    }

    /** Asks the database again. */
    void refresh() {
        trips.open()
                .onSuccess(found -> open = found.stream().map(TripAlarm::alarm).toList())
                .onFailure(failure -> log.debug("trips cannot be looked for: {}", failure.toString()));
    }

    private static Alarm alarm(Trips.Recorded trip) {
        String outcome = trip.returned()
                .map(version -> version + " is active again; activate a mended version")
                .orElse(
                        "it stays active, since there is no version before it that could take its place; activate a mended"
                                + " version, filings without a conclusion are judged again then");
        return new Alarm(
                KIND,
                trip.plugin(),
                "version " + trip.version() + " cannot do its work: " + trip.reason() + "; " + outcome);
    }
}
