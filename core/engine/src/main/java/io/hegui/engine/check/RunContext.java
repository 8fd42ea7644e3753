package io.hegui.engine.check;

import io.hegui.engine.reference.ScopedParameters;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DayRule;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** What the checks of one run may ask, on one thread. */
record RunContext(
        Filing filing, WorkingCalendar calendar, ScopedParameters parameters, Lookups lookups, DayRules dayRules)
        implements CheckContext {
    @Override
    public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
        return parameters.value(parameter, on);
    }

    @Override
    public <V> V onDay(DayRule<V> rule, LocalDate day) {
        return dayRules.of(rule, day, this);
    }

    @Override
    public <M extends Record> Lookup<M> lookup(Need<?, M> need) {
        return lookups.of(need);
    }
}
