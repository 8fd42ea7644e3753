package io.hegui.sdk.endpoint;

import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** What an endpoint may ask while it answers. */
public interface EndpointContext {
    /** Who is asking. */
    Caller caller();

    /** Credit code of the institution that is asking; there for {@link Caller#INSTITUTION} and for no other. */
    Optional<String> institution();

    /** Today in Shanghai. */
    LocalDate today();

    /** The working-day calendar in force. */
    WorkingCalendar calendar();

    /**
     * The value of a parameter that held on a day, for an institution type and a region. Empty where none is loaded for
     * that day.
     *
     * @param region six digits (GB/T 2260)
     */
    <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on, String institutionType, String region);

    /**
     * What the institution that is asking has on record of a dataset for a period: the filing attested last, else the last one
     * accepted. Only its own: no other institution can be named. The file is read anew with each call, so ask once.
     *
     * @param need a constant of the endpoint, as for a check
     * @return empty where nothing is on record, and for callers that file for no institution
     */
    default <M extends Record> Optional<Lookup<M>> filed(Need<?, M> need, Period period) {
        return Optional.empty();
    }
}
