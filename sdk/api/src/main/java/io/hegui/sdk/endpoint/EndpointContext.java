package io.hegui.sdk.endpoint;

import io.hegui.sdk.calendar.WorkingCalendar;
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
}
