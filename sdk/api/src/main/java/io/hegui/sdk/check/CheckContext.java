package io.hegui.sdk.check;

import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** What a check may ask while it judges. */
public interface CheckContext {
    /** The filing in hand: who files what, for which period. */
    Filing filing();

    /**
     * The value of a parameter that held on a day, for the filer's institution type and region. Empty where none is
     * loaded for that day: report {@link Observation#unknown}, never carry another day's value over.
     */
    <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on);

    /** The working-day calendar in force. */
    WorkingCalendar calendar();

    /** What the rules of a day come to; an engine works it out once for each day of a filing. */
    default <V> V onDay(DayRule<V> rule, LocalDate day) {
        return rule.workOut(day, this);
    }

    /**
     * The records of another dataset that the check needs.
     *
     * @param need one of its {@link Check#needs}
     * @throws IllegalArgumentException if the check does not declare it
     */
    default <M extends Record> Lookup<M> lookup(Need<?, M> need) {
        throw new IllegalArgumentException("nothing is looked up here in dataset '" + need.dataset() + "'");
    }
}
